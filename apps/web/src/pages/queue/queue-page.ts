import type { DecisionDue, FeedbackDraftRow, QueueRow } from '#assessment';
import { londonDaysBetween } from '#calendar';
import { evidenceReference } from '#evidence';
import type { CaseloadRow } from '#units';
import { paths } from '../../http/paths.js';
import { formatDateTime } from '../../layout/dates.js';
import { words } from '../../layout/words.js';

interface Link {
  readonly href: string;
  readonly text: string;
  readonly more?: string;
}

export interface QueuePage {
  readonly waitingText: string;
  readonly items: readonly {
    readonly href: string;
    readonly text: string;
    readonly learner: string;
    readonly about: string;
    readonly days: string;
  }[];
  readonly first: string | null;
  readonly decisions: readonly Link[];
  readonly decisionsText: string;
  readonly confirmationsText: string;
  /** What stood on another version of the standard, in other words. */
  readonly confirmations: readonly Link[];
  readonly drafts: readonly Link[];
  /** Units whose sign-off lapsed because their quality assurer asks for something. */
  readonly asked: readonly Link[];
  readonly signOffs: readonly Link[];
  readonly recordHref: string;
}

const decisionLink = ({ unitId, criterionId, label, unitCode, learnerName }: DecisionDue): Link => ({
  href: paths.unitCriterion.to({ unitId, criterionId }),
  text: words('queue')('decision', { label, unit: unitCode, learner: learnerName }),
});

/** @param now for the days that each item has waited, reckoned in London */
export function queuePage(
  rows: readonly QueueRow[],
  due: readonly DecisionDue[],
  drafts: readonly FeedbackDraftRow[],
  caseload: readonly CaseloadRow[],
  confirmations: readonly DecisionDue[],
  now: Date,
): QueuePage {
  const say = words('queue');
  const items = rows.map((row) => ({
    href: paths.assessment.to({ revisionId: row.revisionId }),
    text: say('item', { reference: evidenceReference(row.evidenceNumber), title: row.title }),
    learner: row.learnerName,
    about: [
      row.unitCodes.join(', '),
      words('assessment')(`method.${row.method}`),
      say('criteria', { count: row.waiting }),
    ].join(' · '),
    days: say('days', { count: londonDaysBetween(row.waitingSince, now) }),
  }));
  return {
    waitingText: items.length > 0 ? say('waiting-intro', { count: items.length }) : '',
    items,
    first: items[0]?.href ?? null,
    decisions: due.map(decisionLink),
    decisionsText: due.length > 0 ? say('decisions-due', { count: due.length }) : '',
    confirmationsText:
      confirmations.length > 0 ? say('confirmations-due', { count: confirmations.length }) : '',
    confirmations: confirmations.map(decisionLink),
    drafts: drafts.map(({ revisionId, evidenceNumber, title, learnerName, savedAt }) => ({
      href: `${paths.assessment.to({ revisionId })}#feedback`,
      text: say('draft', { reference: evidenceReference(evidenceNumber), title, learner: learnerName }),
      more: say('draft-kept', { at: formatDateTime(savedAt) }),
    })),
    asked: signOffLinks(caseload, 'iqa-action-required'),
    signOffs: signOffLinks(caseload, 'ready-for-sign-off'),
    recordHref: paths.newObservation.to(),
  };
}

/** The units of the actor in a state, each to its page of sign-offs and reviews. */
export const signOffLinks = (caseload: readonly CaseloadRow[], wanted: CaseloadRow['state']): Link[] =>
  caseload
    .filter(({ duty, state }) => duty === 'assessor' && state === wanted)
    .map(({ unitId, code, learnerName }) => ({
      href: paths.signOffs.to({ unitId }),
      text: words('queue')('sign-off', { unit: code, learner: learnerName }),
    }));
