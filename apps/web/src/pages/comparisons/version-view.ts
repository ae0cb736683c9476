import { paths } from '../../http/paths.js';
import type { Locale } from '../../layout/locale.js';

/** One of the two that are compared, said and linked. */
export interface VersionView {
  readonly href: string;
  readonly title: string;
  /** "SFJBMS05, version 2". */
  readonly name: string;
}

export const versionView = (
  locale: Locale,
  {
    key,
    version,
    title,
  }: {
    readonly key: string;
    readonly version: string;
    readonly title: string;
  },
): VersionView => ({
  href: paths.standardVersion.to({ key, version }),
  title,
  name: locale.words('comparisons')('name', { key, version }),
});
