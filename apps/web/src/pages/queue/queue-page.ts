import type { DecisionDue, FeedbackDraftRow, QueueRow } from '#assessment';
import { londonDaysBetween } from '#calendar';
import { evidenceReference } from '#evidence';
import type { CaseloadRow } from '#units';
import { paths } from '../../http/paths.js';
import type { Locale } from '../../layout/locale.js';

interface Link {
  readonly href: string;
  readonly text: string;
  readonly more?: string;
}

const decisionLink = (
  locale: Locale,
  { unitId, criterionId, label, unitCode, learnerName }: DecisionDue,
): Link => ({
  href: paths.unitCriterion.to({ unitId, criterionId }),
  text: locale.words('queue')('decision', { label, unit: unitCode, learner: learnerName }),
});

/** @param now for the days that each item has waited, reckoned in London */
export function queuePage(
  locale: Locale,
  rows: readonly QueueRow[],
  due: readonly DecisionDue[],
  drafts: readonly FeedbackDraftRow[],
  caseload: readonly CaseloadRow[],
  confirmations: readonly DecisionDue[],
  now: Date,
) {
  const say = locale.words('queue');
  const items = rows.map((row) => ({
    href: paths.assessment.to({ revisionId: row.revisionId }),
    text: say('item', { reference: evidenceReference(row.evidenceNumber), title: row.title }),
    learner: row.learnerName,
    about: [
      row.unitCodes.join(', '),
      locale.words('assessment')(`method.${row.method}`),
      say('criteria', { count: row.waiting }),
    ].join(' · '),
    days: say('days', { count: londonDaysBetween(row.waitingSince, now) }),
  }));
  return {
    waitingText: items.length > 0 ? say('waiting-intro', { count: items.length }) : '',
    items,
    first: items[0]?.href ?? null,
    decisions: due.map((one) => decisionLink(locale, one)),
    decisionsText: due.length > 0 ? say('decisions-due', { count: due.length }) : '',
    confirmationsText:
      confirmations.length > 0 ? say('confirmations-due', { count: confirmations.length }) : '',
    // What stood on another version of the standard, in other words.
    confirmations: confirmations.map((one) => decisionLink(locale, one)),
    drafts: drafts.map(({ revisionId, evidenceNumber, title, learnerName, savedAt }) => ({
      href: `${paths.assessment.to({ revisionId })}#feedback`,
      text: say('draft', { reference: evidenceReference(evidenceNumber), title, learner: learnerName }),
      more: say('draft-kept', { at: locale.moment(savedAt) }),
    })),
    // Units whose sign-off lapsed because their quality assurer asks for something.
    asked: signOffLinks(locale, caseload, 'iqa-action-required'),
    signOffs: signOffLinks(locale, caseload, 'ready-for-sign-off'),
    recordHref: paths.newObservation.to(),
  };
}

/** The units of the actor in a state, each to its page of sign-offs and reviews. */
export const signOffLinks = (
  locale: Locale,
  caseload: readonly CaseloadRow[],
  wanted: CaseloadRow['state'],
): Link[] =>
  caseload
    .filter(({ duty, state }) => duty === 'assessor' && state === wanted)
    .map(({ unitId, code, learnerName }) => ({
      href: paths.signOffs.to({ unitId }),
      text: locale.words('queue')('sign-off', { unit: code, learner: learnerName }),
    }));
