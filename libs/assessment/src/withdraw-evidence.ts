import { recordAct } from '#audit';
import { newId, type CentreTransaction } from '#database';
import { discardDraft, type EvidenceForActor, loadEvidenceFor } from '#evidence';
import type { Actor } from '#people';
import { Invalid, NotAllowed, RuleBroken } from '#refusals';
import { maxExplanationLength } from './domain/text-limits.js';
import { withdrawalConsequences } from './domain/withdrawal-consequences.js';
import { type EvidenceInUnits, lockEvidenceInUnits } from './evidence-in-units.js';
import { refreshUnits } from './refresh-units.js';
import { withdrawnEvidence } from './evidence-in-units.queries.js';

/** A criterion that stands now and would reopen. */
export interface ReopenedByWithdrawal {
  readonly unitId: string;
  readonly criterionId: string;
  readonly label: string;
}

/**
 * What would reopen if the learner withdrew this evidence: shown before they do.
 *
 * @throws NotFound; NotAllowed for all but the learner; RuleBroken `evidence-withdrawn`, `nothing-submitted`
 */
export async function consequencesOfWithdrawal(
  tx: CentreTransaction,
  actor: Actor,
  evidenceId: string,
): Promise<ReopenedByWithdrawal[]> {
  const { evidence, inUnits } = await loadToWithdraw(tx, actor, evidenceId);
  return reopenedBy(evidence.id, inUnits);
}

/**
 * The learner withdraws what they submitted, for good: decisions that rely on it stand no longer, and with them
 * a declaration and a sign-off. Its records stay. A draft of a new revision goes with it.
 *
 * @returns what reopened
 * @throws as `consequencesOfWithdrawal`; Invalid `reason`
 */
export async function withdrawEvidence(
  tx: CentreTransaction,
  actor: Actor,
  evidenceId: string,
  reason: string,
): Promise<ReopenedByWithdrawal[]> {
  const { evidence, inUnits } = await loadToWithdraw(tx, actor, evidenceId);
  if (reason.trim() === '') throw new Invalid({ reason: 'reason-missing' });
  if (reason.length > maxExplanationLength) throw new Invalid({ reason: 'reason-too-long' });
  const reopened = reopenedBy(evidenceId, inUnits);
  if (evidence.draftRevisionId) await discardDraft(tx, actor, evidenceId);
  await tx.query(
    withdrawnEvidence.with(tx.centreId, newId(), evidenceId, actor.personId, reason.trim(), tx.now),
  );
  await refreshUnits(tx, inUnits.units, inUnits.affected);
  const criteria = reopened.map(({ criterionId }) => criterionId);
  await recordAct(tx, actor, 'evidence.withdrawn', { evidence: evidenceId }, { reopened: criteria });
  return reopened;
}

async function loadToWithdraw(
  tx: CentreTransaction,
  actor: Actor,
  evidenceId: string,
): Promise<{ evidence: EvidenceForActor; inUnits: EvidenceInUnits }> {
  const evidence = await loadEvidenceFor(tx, actor, evidenceId);
  if (!evidence.relations.includes('learner')) throw new NotAllowed('withdraw-evidence');
  if (!evidence.submittedRevisionId) throw new RuleBroken([{ code: 'nothing-submitted' }]);
  const inUnits = await lockEvidenceInUnits(tx, evidenceId);
  if (inUnits.withdrawn)
    throw new RuleBroken([{ code: 'evidence-withdrawn', evidenceNumber: evidence.number }]);
  return { evidence, inUnits };
}

const reopenedBy = (evidenceId: string, { units }: EvidenceInUnits): ReopenedByWithdrawal[] =>
  units.flatMap((unit) =>
    withdrawalConsequences(evidenceId, unit.criteria, unit).map(({ criterionId, label }) => ({
      unitId: unit.id,
      criterionId,
      label,
    })),
  );
