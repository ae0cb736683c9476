import { paths } from '../../http/paths.js';
import { words } from '../../layout/words.js';

/** One of the two that are compared, said and linked. */
export interface VersionView {
  readonly href: string;
  readonly title: string;
  /** "SFJBMS05, version 2". */
  readonly name: string;
}

export const versionView = ({
  key,
  version,
  title,
}: {
  readonly key: string;
  readonly version: string;
  readonly title: string;
}): VersionView => ({
  href: paths.standardVersion.to({ key, version }),
  title,
  name: words('comparisons')('name', { key, version }),
});
