import { recordAct } from '#audit';
import { newId, type CentreTransaction } from '#database';
import { type Actor, provePassword } from '#people';
import { Conflict, NotAllowed, RuleBroken } from '#refusals';
import { loadUnitFor } from '#units';
import { refreshDerivedStates } from './refresh-derived-states.js';
import { readinessForSignOff } from './unit-for-sign-off.js';

export interface SignOffInput {
  /** The second proof. It serves this one act. */
  readonly password: string;
  /** The digest of what stood when the page was shown. */
  readonly expectedDigest: string;
}

/**
 * The assessor signs the unit off, on exactly what stands: each decision is named. It lapses by itself when one
 * of them ends. What blocks is checked again here, with the unit locked.
 *
 * @throws NotFound; NotAllowed for whoever is not an assessor of it; Invalid `password`; TooMany; RuleBroken
 *   with `SignOffBlocker`s; Conflict `changed-meanwhile` when the page showed another state
 */
export async function signOff(
  tx: CentreTransaction,
  actor: Actor,
  unitId: string,
  { password, expectedDigest }: SignOffInput,
): Promise<{ readonly signOffId: string }> {
  // The proof takes a while: it is asked before the unit is locked.
  const { relations } = await loadUnitFor(tx, actor, unitId);
  if (!relations.includes('assessor')) throw new NotAllowed('sign-off');
  await provePassword(tx, actor, password);
  const unit = await loadUnitFor(tx, actor, unitId, { lock: true });
  const { standing, records, blockers } = await readinessForSignOff(tx, actor.personId, unit);
  if (blockers.length > 0) throw new RuleBroken(blockers);
  if (standing.digest !== expectedDigest) throw new Conflict('changed-meanwhile', { unitId });
  const signOffId = newId();
  await tx.query(
    `with signed as (
       insert into sign_off (centre_id, id, unit_id, learner_id, assessor_id, declaration_id, supersedes_id,
         state_digest, signed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9))
     insert into sign_off_decision (centre_id, sign_off_id, decision_id)
     select $1, $2, decision from unnest($10::uuid[]) as decision`,
    [
      tx.centreId,
      signOffId,
      unitId,
      unit.learnerId,
      actor.personId,
      records.declaration!.id,
      records.signOff?.id ?? null,
      standing.digest,
      tx.now,
      standing.decisionIds,
    ],
  );
  await refreshDerivedStates(tx, unit, []);
  await recordAct(
    tx,
    actor,
    'unit.signed-off',
    { unit: unitId, signOff: signOffId },
    { stateDigest: standing.digest, decisions: standing.decisionIds.length },
  );
  return { signOffId };
}
