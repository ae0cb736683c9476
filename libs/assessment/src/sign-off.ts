import { recordAct } from '#audit';
import { type CentreTransaction, insert, insertAll, newId } from '#database';
import { type Actor, provePassword } from '#people';
import { Conflict, NotAllowed, RuleBroken } from '#refusals';
import { loadUnitFor } from '#units';
import type { InterfaceLanguage } from '#words';
import { SignOffDecisionRow } from './entities/sign-off-decision.entity.js';
import { SignOffRow } from './entities/sign-off.entity.js';
import { refreshDerivedStates } from './refresh-derived-states.js';
import { signOffStatements } from './declared-words.js';
import { readinessForSignOff } from './unit-for-sign-off.js';

export interface SignOffInput {
  /** The second proof. It serves this one act. */
  readonly password: string;
  /** The digest of what stood when the page was shown. */
  readonly expectedDigest: string;
  /** In which the assessor was shown `signOffStatements`. */
  readonly language: InterfaceLanguage;
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
  { password, expectedDigest, language }: SignOffInput,
): Promise<{ readonly signOffId: string }> {
  // The proof takes a while: it is asked before the unit is locked.
  const { relations } = await loadUnitFor(tx, actor, unitId);
  if (!relations.includes('assessor')) throw new NotAllowed('sign-off');
  await provePassword(tx, actor, password);
  const unit = await loadUnitFor(tx, actor, unitId, { lock: true });
  const readiness = await readinessForSignOff(tx, actor.personId, unit);
  const { standing, records, blockers } = readiness;
  if (blockers.length > 0) throw new RuleBroken(blockers);
  if (standing.digest !== expectedDigest) throw new Conflict('changed-meanwhile', { unitId });
  const signOffId = newId();
  const { centreId, now } = tx;
  const { digest, decisionIds } = standing;
  await tx.pipeline([
    insert(SignOffRow, {
      ...{ centreId, id: signOffId, unitId, learnerId: unit.learnerId, assessorId: actor.personId },
      ...{ declarationId: records.declaration!.id, supersedesId: records.signOff?.id },
      ...{ stateDigest: digest, signedAt: now },
      statements: signOffStatements(language, unit, readiness),
    }),
    insertAll(
      SignOffDecisionRow,
      decisionIds.map((decisionId) => ({ centreId, signOffId, decisionId })),
    ),
  ]);
  await refreshDerivedStates(tx, unit, []);
  await recordAct(
    tx,
    actor,
    'unit.signed-off',
    { unit: unitId, signOff: signOffId },
    { stateDigest: digest, decisions: decisionIds.length },
  );
  return { signOffId };
}
