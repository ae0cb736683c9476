import { auditRow } from '#audit';
import { type CentreTransaction, newId } from '#database';
import type { Actor } from '#people';
import { RuleBroken } from '#refusals';
import { deriveStates } from './derive-states.js';
import { latestHere } from './domain/facts.js';
import { judgementBlockers, type JudgementProposal } from './domain/judgement-blockers.js';
import { withJudgement } from './domain/with-record.js';
import { insertJudgement } from './insert-judgement.queries.js';
import { loadCrossReferenceToJudge } from './load-cross-reference.js';
import { alreadyJudged } from './refuse-stale-page.queries.js';

export interface NewJudgement extends JudgementProposal {
  /** The judgement that was the latest when the page was shown; null when there was none. */
  readonly expectedLatestId: string | null;
}

/**
 * Judges one cross-reference and decides nothing. A judgement that a standing decision relied on ends that
 * decision when it is superseded.
 *
 * @throws NotFound; NotAllowed for all but the unit's assessor; RuleBroken with `JudgementBlocker`s; Conflict
 *   `judged-meanwhile`
 */
export async function judge(
  tx: CentreTransaction,
  actor: Actor,
  crossReferenceId: string,
  input: NewJudgement,
): Promise<{ readonly judgementId: string }> {
  const { unit, records, criterion, reference } = await loadCrossReferenceToJudge(
    tx,
    actor,
    crossReferenceId,
    'judge',
  );
  const latestId = latestHere(reference);
  if (await alreadyJudged(tx, actor, latestId, input.expectedLatestId, input.supports))
    return { judgementId: latestId! };
  const blockers = judgementBlockers(actor.personId, unit, reference.revision, input);
  if (blockers.length > 0) throw new RuleBroken(blockers);
  const judgement = { ...input, id: newId() };
  const { rows } = await deriveStates(tx, unit, records, [withJudgement(criterion, reference.id, judgement)]);
  const subject = { unit: unit.id, criterion: criterion.criterionId, crossReference: reference.id };
  await tx.pipeline([
    insertJudgement(tx, actor, unit.learnerId, reference, judgement),
    rows,
    auditRow(
      tx,
      actor,
      'cross-reference.judged',
      { ...subject, judgement: judgement.id },
      { supports: input.supports, supersedes: latestId },
    ),
  ]);
  return { judgementId: judgement.id };
}
