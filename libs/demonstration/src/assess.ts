import { isRecordedMethod } from '#units';
import {
  checkAuthenticity,
  decisionsOn,
  type DeskKey,
  giveFeedback,
  judgeAtDesk,
  recordObservation,
} from '#assessment';
import type { CentreTransaction } from '#database';
import { crossReferencesOf } from '#evidence';
import type { Learning } from './learning.js';
import { isIfRequired, type PlannedItem } from './plan-items.js';
import { worded } from './writing/piece.js';
import { feedback, reasons } from './writing/remarks.js';

/** The outcome for the first criterion; all others are met. */
export type Verdict = 'met' | 'partly' | 'not-yet';

const reasonsFor = { met: reasons.met, partly: reasons.partly, 'not-yet': reasons.notYet };

/** The assessor checks authenticity, judges every cross-reference of the revision and gives feedback. */
export async function assess(
  tx: CentreTransaction,
  learning: Learning,
  revisionId: string,
  verdict: Verdict,
  { handBack = false } = {},
): Promise<void> {
  const { assessor, chance, unitId } = learning;
  const establishedBy = chance.pick(['discussed', 'known-work', 'workplace-confirmed'] as const);
  await checkAuthenticity(tx, assessor, revisionId, { establishedBy, current: true, note: '' });
  const references = await crossReferencesOf(tx, revisionId, [unitId]);
  for (const [index, { id, criterionId }] of references.entries())
    await judgeOne(tx, learning, id, criterionId, index === 0 ? verdict : 'met');
  const text = worded(chance.pick(handBack ? feedback.handedBack : feedback.accepted), chance);
  if (handBack || chance.happens(0.6))
    await giveFeedback(tx, assessor, revisionId, { text, returned: handBack });
}

async function judgeOne(
  tx: CentreTransaction,
  { assessor, chance, decisions, partly }: Learning,
  crossReferenceId: string,
  criterionId: string,
  key: DeskKey,
): Promise<void> {
  const { judgementId, decisionId } = await judgeAtDesk(tx, assessor, crossReferenceId, {
    key,
    valid: true,
    reliable: true,
    reasons: worded(chance.pick(reasonsFor[key]), chance),
    expectedJudgementId: null,
    expectedDecisionId: decisions.get(criterionId) ?? null,
  });
  if (decisionId) decisions.set(criterionId, decisionId);
  if (key === 'partly') partly.set(criterionId, [...(partly.get(criterionId) ?? []), judgementId]);
}

export const isRecorded = ({ piece }: PlannedItem): boolean => isRecordedMethod(piece.method);

/** The assessor was present: records, judges and decides in one act. */
export async function record(
  tx: CentreTransaction,
  { learner, assessor, chance, unitId, decisions }: Learning,
  { piece, criteria }: PlannedItem,
  activityOn: string,
): Promise<void> {
  await recordObservation(tx, assessor, {
    learnerId: learner.personId,
    method: piece.method,
    title: worded(piece.title, chance),
    activityOn,
    text: worded(piece.text, chance),
    confidentiality: { identifiable: 'nobody' },
    criteria: criteria.map((criterion) => ({
      unitId,
      criterionId: criterion.id,
      key: 'met' as const,
      reasons: worded(chance.pick(reasons.met), chance),
      question: criterion.kind === 'knowledge' ? `Tell me about ${criterion.text}` : null,
      occasionDidNotArise: isIfRequired(criterion) ? reasons.noOccasion[0] : null,
    })),
  });
  const recorded = new Set(criteria.map(({ id }) => id));
  // Newest first: the latest of a criterion is set last.
  for (const { criterionId, id } of (await decisionsOn(tx, unitId)).reverse())
    if (recorded.has(criterionId)) decisions.set(criterionId, id);
}
