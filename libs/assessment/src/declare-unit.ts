import { recordAct } from '#audit';
import { type CentreTransaction, insert, newId } from '#database';
import type { Actor } from '#people';
import { NotAllowed, RuleBroken } from '#refusals';
import { loadUnitFor } from '#units';
import type { InterfaceLanguage } from '#words';
import { declarationBlockers } from './domain/declaration-blockers.js';
import { DeclarationRow } from './entities/declaration.entity.js';
import { refreshDerivedStates } from './refresh-derived-states.js';
import { declarationStatements } from './declared-words.js';
import { unitRecords } from './unit-records.queries.js';
import { unitStanding } from './unit-standing.js';

/**
 * The learner declares that the unit is complete and the evidence their own. The declaration names the digest
 * of what stands: later changes void it. Declaring again what still holds makes no second one.
 *
 * @param language in which the learner was shown `declarationStatements`
 * @throws NotFound; NotAllowed for all but the learner; RuleBroken with `DeclarationBlocker`s
 */
export async function declareUnit(
  tx: CentreTransaction,
  actor: Actor,
  unitId: string,
  language: InterfaceLanguage,
): Promise<{ readonly declarationId: string; readonly statements: readonly string[] }> {
  const unit = await loadUnitFor(tx, actor, unitId, { lock: true });
  if (!unit.relations.includes('learner')) throw new NotAllowed('declare-unit');
  const { states, digest, decisionIds } = await unitStanding(tx, unit);
  const blockers = declarationBlockers({ withdrawn: unit.withdrawnAt !== null }, states);
  if (blockers.length > 0 || digest === null) throw new RuleBroken(blockers);
  const { declaration } = await unitRecords(tx, unitId);
  if (declaration?.stateDigest === digest)
    return { declarationId: declaration.id, statements: declaration.statements };
  const declarationId = newId();
  const statements = declarationStatements(language);
  await tx.query(
    insert(DeclarationRow, {
      ...{ centreId: tx.centreId, id: declarationId, unitId, learnerId: actor.personId },
      ...{ stateDigest: digest, declaredAt: tx.now },
      statements,
    }),
  );
  await refreshDerivedStates(tx, unit, []);
  await recordAct(
    tx,
    actor,
    'unit.declared',
    { unit: unitId, declaration: declarationId },
    { stateDigest: digest, decisions: decisionIds.length },
  );
  return { declarationId, statements };
}
