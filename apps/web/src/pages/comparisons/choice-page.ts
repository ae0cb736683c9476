import { newestFirst, type StandardVersionDetail, type StandardVersionSummary } from '#standards';
import { paths } from '../../http/paths.js';
import { choiceField } from '../../layout/fields.js';
import type { Locale } from '../../layout/locale.js';

/** @param all the library; @param chosen `KEY/VERSION`, as the form sends it, or anything that was typed */
export function choicePage(
  locale: Locale,
  { key, version, title }: StandardVersionDetail,
  all: readonly StandardVersionSummary[],
  chosen: unknown,
) {
  const say = locale.words('comparisons');
  const nameOf = (one: StandardVersionSummary) => `${one.key}/${one.version}`;
  const own = all.filter((one) => one.key === key && one.version !== version).sort(newestFirst);
  const others = all.filter((one) => one.key !== key);
  const found = [...own, ...others].find((one) => nameOf(one) === chosen);
  const to = (other: StandardVersionSummary) =>
    other.key === key ? ownHref(key, version, other.version) : hrefTo({ key, version }, other);
  return {
    standard: title,
    backHref: paths.standardVersion.to({ key, version }),
    key,
    version,
    versions: own.map((one) => ({ href: to(one), text: say('with-version', { version: one.version }) })),
    others:
      others.length > 0
        ? choiceField(
            'with',
            others.map((one) => ({
              value: nameOf(one),
              text: say('other', { title: one.title, key: one.key, version: one.version }),
            })),
            {},
          )
        : undefined,
    action: paths.comparisons.to({ key, version }),
    chosenHref: found && to(found),
  };
}

const hrefTo = (
  before: { readonly key: string; readonly version: string },
  after: { readonly key: string; readonly version: string },
) => paths.comparison.to({ ...before, otherKey: after.key, otherVersion: after.version });

/** Of one standard, the version with the lower number is what it was before. */
function ownHref(key: string, ...versions: readonly [string, string]): string {
  const [after, before] = versions.map((version) => ({ key, version })).sort(newestFirst);
  return hrefTo(before!, after!);
}
