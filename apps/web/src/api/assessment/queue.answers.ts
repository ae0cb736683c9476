import { method } from '../closed-lists.js';
import { about, described } from '../describe/described.js';
import { id, ids, moment, text, texts, whole } from '../describe/fields.js';

/** Evidence that waits for you. */
export const QueueLine = described('QueueLine', {
  revisionId: id,
  evidenceNumber: whole,
  title: text,
  method,
  learnerId: id,
  learnerName: text,
  unitIds: about('The units that you assess it for.', ids),
  unitCodes: texts,
  waiting: about('Cross-references that nobody judged yet.', whole),
  submittedAt: moment,
  waitingSince: about(
    'Since the unit moved, where what was judged before it waits again on other words.',
    moment,
  ),
});

/** A criterion whose evidence is judged and whose decision is due. */
export const DecisionDue = described('DecisionDue', {
  unitId: id,
  unitCode: text,
  criterionId: id,
  label: text,
  learnerName: text,
});

/** Feedback begun and not sent. */
export const FeedbackDraft = described('FeedbackDraft', {
  revisionId: id,
  evidenceNumber: whole,
  title: text,
  learnerName: text,
  savedAt: moment,
});
