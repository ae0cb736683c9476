import type { StandardVersionDetail } from '#standards';
import { paths } from '../../http/paths.js';
import type { Locale } from '../../layout/locale.js';

/** One of the two that are compared, said and linked: "SFJBMS05, version 2". */
export const versionView = (locale: Locale, { key, version, title }: StandardVersionDetail) => ({
  href: paths.standardVersion.to({ key, version }),
  title,
  name: locale.words('comparisons')('name', { key, version }),
});
