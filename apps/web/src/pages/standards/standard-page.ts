import { londonDay } from '#calendar';
import { type Actor, holds } from '#people';
import {
  type AlsoStandsIn,
  blockFields,
  type Language,
  reviewIsPast,
  type StandardVersionDetail,
  type VersionOfStandard,
} from '#standards';
import { paths } from '../../http/paths.js';
import { factsOf } from './standard-facts.js';
import { groupsOf, markOf } from './standard-items.js';
import { standardState } from './standard-state.js';
import type { Locale } from '../../layout/locale.js';

const further = blockFields.filter((field) => field !== 'overview');

/** What is known of a version, from the library. */
export interface StandardRead {
  readonly standard: StandardVersionDetail;
  readonly versions: readonly VersionOfStandard[];
  readonly also: readonly AlsoStandsIn[];
}

/**
 * A version as published, with what is not as printed, and the ways on from it for this person.
 *
 * @param wanted the edition asked for; where it is not published, the English one is shown
 */
export function standardPage(
  locale: Locale,
  { standard, versions, also }: StandardRead,
  wanted: Language,
  actor: Pick<Actor, 'roles' | 'librarian'>,
  now: Date,
) {
  const say = locale.words('standards');
  const { content, criteria, key, version } = standard;
  const lang = wanted === 'cy' && content.cy ? 'cy' : 'en';
  const edition = content[lang]!;
  return {
    title: edition.title,
    titleMark: markOf(locale, content, `${lang}.title`),
    backHref: paths.standards.to(),
    key,
    version,
    state: standardState(locale, standard),
    reviewPast: reviewIsPast(standard.reviewDate, londonDay(now)),
    retiredAt: standard.retiredAt,
    newer: newerOf(locale, standard, versions),
    lang,
    otherEdition: content.cy && otherEdition(locale, standard, lang),
    overview: edition.overview ?? [],
    sections: (['performance', 'knowledge'] as const).map((kind) => ({
      kind,
      count: criteria.filter((one) => one.kind === kind).length,
      introduction: edition[kind].introduction,
      groups: groupsOf(locale, standard, kind, lang, also),
    })),
    furtherTexts: further
      .map((field) => ({ field, blocks: edition[field] ?? [] }))
      .filter(({ blocks }) => blocks.length),
    glossary: edition.glossary ?? [],
    links: (edition.links ?? []).map(({ text, urn }) => ({
      text,
      urn,
      href: urn && `${paths.standards.to()}?name=${encodeURIComponent(urn)}`,
    })),
    facts: factsOf(locale, content, lang),
    provenance: content.provenance.flatMap(({ is, printed, why }) =>
      is === 'printed' ? [] : [{ mark: say(`marks.${is}`), printed, why }],
    ),
    versions: versions.map((one) => ({
      href: one.version === version ? undefined : paths.standardVersion.to({ key, version: one.version }),
      text: say('version-numbered', { version: one.version }),
      compare: one.version === version ? undefined : comparisonOf(locale, standard, one, versions),
      state: standardState(locale, one),
      loadedAt: one.loadedAt,
    })),
    compareHref: paths.comparisons.to({ key, version }),
    digest: standard.digest,
    librarian: actor.librarian
      ? {
          draftAction: paths.versionDrafts.to({ key, version }),
          retireHref: standard.retiredAt ? undefined : paths.versionRetirement.to({ key, version }),
        }
      : undefined,
    specifyHref:
      holds(actor, 'administrator') && !standard.retiredAt
        ? `${paths.newSpecification.to()}?standard=${standard.id}`
        : undefined,
  };
}

function newerOf(
  locale: Locale,
  { key, current }: StandardVersionDetail,
  versions: readonly VersionOfStandard[],
) {
  const newer = current ? undefined : versions.find((one) => one.current);
  return (
    newer && {
      href: paths.standardVersion.to({ key, version: newer.version }),
      text: locale.words('standards')('newer', { version: newer.version }),
    }
  );
}

/** From the earlier of the two to the later: the newest comes first among the versions. */
function comparisonOf(
  locale: Locale,
  { key, version }: StandardVersionDetail,
  other: VersionOfStandard,
  versions: readonly VersionOfStandard[],
) {
  const place = (name: string) => versions.findIndex((one) => one.version === name);
  const [before, after] =
    place(other.version) > place(version) ? [other.version, version] : [version, other.version];
  return {
    href: paths.comparison.to({ key, version: before, otherKey: key, otherVersion: after }),
    text: locale.words('standards')('compare-with', { version: other.version }),
  };
}

function otherEdition(locale: Locale, { key, version }: StandardVersionDetail, lang: Language) {
  const other = lang === 'cy' ? 'en' : 'cy';
  const href = paths.standardVersion.to({ key, version });
  return {
    href: other === 'cy' ? `${href}?edition=cy` : href,
    text: locale.words('standards')(`editions.${other}`),
    lang: other,
  } as const;
}
