import { createHash } from 'node:crypto';
import type { RecordedJudgement } from '#assessment';
import type {
  PortfolioCriterion,
  PortfolioDecision,
  PortfolioReference,
  PortfolioRevision,
} from '#portfolio';

/** A criterion of a made-up standard, or of a real one when a test brings it. */
export type CriterionText = Pick<PortfolioCriterion, 'label' | 'kind' | 'text' | 'stem' | 'headingLabel'>;

export interface UnitToPrint {
  readonly criteria: readonly CriterionText[];
  readonly title?: string;
  readonly learner?: string;
  readonly cleared?: boolean;
  readonly evidenceItems?: number;
  /** Names of files in the folder of pictures, without their '.jpg'. */
  readonly pictures?: readonly string[];
  readonly evidenceText?: (number: number) => string;
  readonly evidenceTitle?: (number: number) => string;
}

const methods = [
  'direct-observation',
  'work-product',
  'professional-discussion',
  'reflective-account',
  'questioning',
  'witness-testimony',
] as const;
const titles = [
  'Planning meeting with a support worker',
  'Support plan, with everything removed that could identify anybody',
  'Discussion of places of safety in the region',
  'What I learnt about talking through an interpreter',
  'Questions on legislation and procedures',
  'Statement of the duty manager',
];
const start = Date.UTC(2026, 2, 2, 9, 30);
export const at = (day: number): Date => new Date(start + day * 86_400_000);

export interface Linked {
  readonly criterion: PortfolioCriterion;
  readonly reference: PortfolioReference;
}

export function linksOf(
  criterion: PortfolioCriterion,
  index: number,
  revisions: readonly PortfolioRevision[],
): Linked[] {
  const count = index % 3 === 0 ? 2 : 1;
  return Array.from({ length: Math.min(count, revisions.length) }, (_, link) => {
    const revision = revisions[(index + link * 5) % revisions.length];
    return {
      criterion,
      reference: {
        id: `reference-${criterion.criterionId}-${link}`,
        revisionId: revision?.id ?? '',
        criterionId: criterion.criterionId,
        locator:
          link === 0
            ? { fileId: `notes-${revision?.evidenceNumber}`, page: 1 + (index % 4) }
            : { quote: 'we agreed which of the places was nearest and safest' },
        question:
          criterion.kind === 'knowledge' && index % 4 === 0 ? 'Which duty applies here, and why?' : null,
      },
    };
  });
}

export function revisionOf(number: number, unit: UnitToPrint): PortfolioRevision {
  const picture = unit.pictures?.[number - 1];
  return {
    id: `revision-${number}`,
    evidenceNumber: number,
    revision: number === 2 ? 2 : 1,
    title: unit.evidenceTitle?.(number) ?? titles[(number - 1) % titles.length] ?? '',
    method: methods[(number - 1) % methods.length] ?? 'work-product',
    activityOn: `2026-03-${String(1 + (number % 28)).padStart(2, '0')}`,
    ...(number % methods.length === 1
      ? { authorName: 'Rowan Castell', authorDuty: 'assessor' }
      : { authorName: unit.learner ?? 'Morgan Ellery', authorDuty: 'learner' }),
    text: unit.evidenceText?.(number) ?? account,
    submittedAt: at(number),
    confidentiality: { identifiable: 'removed', removed: ['name', 'circumstances'] },
    declaration: { ownWork: true, help: '', tools: 'A spelling checker.' },
    authenticity: [
      {
        ...{ revisionId: `revision-${number}`, by: 'Rowan Castell', at: at(number + 2) },
        ...{ authentic: true, establishedBy: 'discussed', current: true, note: '' },
      },
    ],
    withdrawn: null,
    files: [
      {
        id: `notes-${number}`,
        name: `notes-${number}.pdf`,
        mediaType: 'application/pdf',
        bytes: 184_320 + number,
        sha256: digest(`notes-${number}`),
        derivativeKey: null,
        derivativeState: 'none',
      },
      ...(picture
        ? [
            {
              id: picture,
              name: `photograph-${number}.heic`,
              mediaType: 'image/heic',
              bytes: 2_400_000,
              sha256: digest(picture),
              derivativeKey: picture,
              derivativeState: 'ready' as const,
            },
          ]
        : []),
    ],
  };
}

export function judgementOf(reference: PortfolioReference, index: number): RecordedJudgement {
  const partly = reference.id.endsWith('-1');
  return {
    id: `judgement-${reference.id}`,
    crossReferenceId: reference.id,
    superseded: false,
    before: null,
    supports: partly ? 'partly' : 'fully',
    valid: true,
    reliable: true,
    reasons: partly
      ? 'Shows the agreement, though not how it was reached.'
      : 'What was done is described step by step and agrees with the record.',
    by: 'Rowan Castell',
    capacity: 'assessor',
    at: at(20 + (index % 30)),
  };
}

export function decisionOf(
  criterion: PortfolioCriterion,
  index: number,
  linked: readonly Linked[],
  judgements: readonly RecordedJudgement[],
): PortfolioDecision {
  const references = linked
    .filter((link) => link.criterion.criterionId === criterion.criterionId)
    .map(({ reference }) => reference.id);
  const named = judgements.filter(({ crossReferenceId }) => references.includes(crossReferenceId));
  return {
    id: `decision-${criterion.criterionId}`,
    criterionId: criterion.criterionId,
    supersedesId: null,
    superseded: false,
    evidenceNumbers: [],
    reopened: null,
    carriedFrom: null,
    outcome: 'met',
    reasons: 'Sufficient for this criterion, on more than one occasion.',
    togetherBecause:
      named.length > 1 && index % 2 === 0 ? 'one shows the plan and the other its review.' : null,
    occasionDidNotArise: null,
    stands: true,
    judgementIds: named.map(({ id }) => id),
    by: 'Rowan Castell',
    capacity: 'assessor',
    at: at(50 + (index % 20)),
  };
}

export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const account = `Before the meeting I read what my own organisation and the first responder had recorded, and wrote down what was still open. I kept a list of who had been told what, so that nobody would have to tell it twice.

At the meeting I explained in short sentences what support could be arranged and what could not, and left time for questions. The interpreter came from the approved list and was not known to anybody in the room. When I noticed that the words “safe house” were misunderstood, I used a drawing instead.

Afterwards I set out the needs that could not wait, who would meet each of them, and by when. We agreed the plan line by line. I checked the two places of safety by telephone with the duty manager and noted the answers on the same day, in the case system, without names. I would do one thing differently: ask earlier about medicines.`;
