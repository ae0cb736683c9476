import { londonDay } from '#calendar';
import { type Actor, holds } from '#people';
import {
  type AlsoStandsIn,
  type Block,
  blockFields,
  type GlossaryEntry,
  reviewIsPast,
  type StandardVersionDetail,
  type VersionOfStandard,
} from '#standards';
import { paths } from '../../http/paths.js';
import { type Fact, factsOf } from './standard-facts.js';
import { type EditionName, type GroupView, groupsOf, markOf } from './standard-items.js';
import { type StandardState, standardState } from './standard-state.js';
import type { Locale } from '../../layout/locale.js';

export interface StandardPage {
  readonly title: string;
  readonly titleMark?: string;
  readonly backHref: string;
  readonly key: string;
  readonly version: string;
  readonly state: StandardState;
  readonly reviewPast: boolean;
  readonly retiredAt: Date | null;
  /** The version to look at instead, when this is not the current one. */
  readonly newer?: { readonly href: string; readonly text: string };
  /** The language of what is published, and the way to the other one. */
  readonly lang: EditionName;
  readonly otherEdition?: { readonly href: string; readonly text: string; readonly lang: EditionName };
  /** What comes before the criteria. */
  readonly overview: readonly Block[];
  readonly sections: readonly {
    readonly kind: 'performance' | 'knowledge';
    readonly count: number;
    readonly introduction?: string;
    readonly groups: readonly GroupView[];
  }[];
  /** What stands below the criteria, where it was published. */
  readonly furtherTexts: readonly { readonly field: string; readonly blocks: readonly Block[] }[];
  readonly glossary: readonly GlossaryEntry[];
  readonly links: readonly { readonly text: string; readonly urn?: string; readonly href?: string }[];
  readonly facts: readonly Fact[];
  /** What is not as printed, and why. */
  readonly provenance: readonly { readonly mark: string; readonly printed?: string; readonly why: string }[];
  readonly versions: readonly {
    readonly href?: string;
    readonly text: string;
    /** Of another version than this one. */
    readonly compare?: { readonly href: string; readonly text: string };
    readonly state: StandardState;
    readonly loadedAt: Date;
  }[];
  /** Where any other version or standard is chosen to compare with. */
  readonly compareHref: string;
  readonly digest: string;
  /** Where an administrator makes a unit specification of it. */
  readonly specifyHref?: string;
  /** What a librarian may do with it. */
  readonly librarian?: { readonly draftAction: string; readonly retireHref?: string };
}

const further = blockFields.filter((field) => field !== 'overview');

/** What is known of a version, from the library. */
export interface StandardRead {
  readonly standard: StandardVersionDetail;
  readonly versions: readonly VersionOfStandard[];
  readonly also: readonly AlsoStandsIn[];
}

/** @param wanted the edition asked for; where it is not published, the English one is shown */
export function standardPage(
  locale: Locale,
  { standard, versions, also }: StandardRead,
  wanted: EditionName,
  actor: Pick<Actor, 'roles' | 'librarian'>,
  now: Date,
): StandardPage {
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

function otherEdition(locale: Locale, { key, version }: StandardVersionDetail, lang: EditionName) {
  const other = lang === 'cy' ? 'en' : 'cy';
  const href = paths.standardVersion.to({ key, version });
  return {
    href: other === 'cy' ? `${href}?edition=cy` : href,
    text: locale.words('standards')(`editions.${other}`),
    lang: other,
  } as const;
}
