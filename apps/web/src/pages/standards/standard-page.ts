import { londonDay } from '#calendar';
import { type Actor, holds } from '#people';
import {
  type Block,
  type CriterionRow,
  type GlossaryEntry,
  reviewIsPast,
  type StandardVersionDetail,
} from '#standards';
import { paths } from '../../http/paths.js';

export interface StandardPage {
  readonly title: string;
  readonly backHref: string;
  readonly key: string;
  readonly version: string;
  readonly content: StandardVersionDetail['content'];
  readonly reviewPast: boolean;
  readonly digest: string;
  /** What comes before the criteria. */
  readonly overview: readonly Block[];
  readonly sections: readonly {
    readonly kind: 'performance' | 'knowledge';
    readonly count: number;
    readonly introduction?: string;
    readonly criteria: readonly (CriterionRow & { readonly group?: string })[];
  }[];
  /** What stands below the criteria, where it was published. */
  readonly furtherTexts: readonly { readonly field: string; readonly blocks: readonly Block[] }[];
  readonly glossary: readonly GlossaryEntry[];
  /** What is not as printed, and why. */
  readonly provenance: readonly { readonly is: string; readonly why: string }[];
  /** Where an administrator makes a unit specification of it. */
  readonly specifyHref?: string;
}

const further = ['scope', 'scopePerformance', 'scopeKnowledge', 'values', 'behaviours', 'skills'] as const;

export function standardPage(
  standard: StandardVersionDetail,
  actor: Pick<Actor, 'roles'>,
  now: Date,
): StandardPage {
  const { content, criteria } = standard;
  return {
    title: standard.title,
    backHref: paths.standards.to(),
    key: standard.key,
    version: standard.version,
    content,
    reviewPast: reviewIsPast(standard.reviewDate, londonDay(now)),
    digest: standard.digest,
    overview: content.en.overview ?? [],
    sections: (['performance', 'knowledge'] as const).map((kind) => {
      const own = criteria.filter((one) => one.kind === kind);
      const groups = groupsOf(standard, kind);
      return {
        kind,
        count: own.length,
        introduction: content.en[kind].introduction,
        criteria: own.map((one) => ({ ...one, group: groups.get(one.label) })),
      };
    }),
    furtherTexts: further
      .map((field) => ({ field, blocks: content.en[field] ?? [] }))
      .filter(({ blocks }) => blocks.length),
    glossary: content.en.glossary ?? [],
    provenance: content.provenance.filter(({ is }) => is !== 'printed'),
    specifyHref: holds(actor, 'administrator')
      ? `${paths.newSpecification.to()}?standard=${standard.id}`
      : undefined,
  };
}

/** The heading printed above a criterion, by the label of the first one below it. */
function groupsOf({ content, criteria }: StandardVersionDetail, kind: 'performance' | 'knowledge') {
  const letter = kind === 'performance' ? 'P' : 'K';
  const groups = new Map<string, string>();
  for (const { number, group } of content.en[kind].items) {
    const label = `${letter}${number}`;
    const first = criteria.find((one) => one.label === label || one.headingLabel === label);
    if (group && first) groups.set(first.label, group.title);
  }
  return groups;
}
