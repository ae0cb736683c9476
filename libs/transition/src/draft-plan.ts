import { recordAct } from '#audit';
import { type CentreTransaction, findById, insert, newId } from '#database';
import { type Actor, requireAdministrator } from '#people';
import { RuleBroken } from '#refusals';
import { compareStandards, loadStandardVersion } from '#standards';
import { TransitionPlanRow } from './entities/transition-plan.entity.js';
import { pairsOf } from './domain/mapping.js';
import { plansBetween, specificationsLocked } from './plans.queries.js';
import { insertPairs } from './write-mapping.js';

export interface NewPlan {
  readonly unitSpecificationId: string;
  readonly toVersionId: string;
}

/**
 * Drafts how the learners of a unit specification go to another version of its standard: what becomes of each criterion
 * is what the comparison of both says, for somebody to go over. The draft that is there already is given again.
 *
 * @returns the plan's id
 * @throws NotAllowed for all but administrators; NotFound for a specification or version; RuleBroken `same-version`,
 *   `other-standard`, `standard-retired`
 */
export async function draftPlan(tx: CentreTransaction, actor: Actor, input: NewPlan): Promise<string> {
  requireAdministrator(actor, 'plan-transition');
  const { unitSpecificationId, toVersionId } = input;
  // Locked: of two administrators who draft at once, one makes the plan and the other finds it.
  const locked = specificationsLocked.with(tx.centreId, unitSpecificationId);
  const specification = await findById(tx, 'unit-specification', unitSpecificationId, locked);
  const from = await loadStandardVersion(tx, specification.versionId);
  const to = await loadStandardVersion(tx, toVersionId);
  if (from.id === to.id) throw new RuleBroken([{ code: 'same-version' }]);
  if (from.key !== to.key) throw new RuleBroken([{ code: 'other-standard' }]);
  const existing = await tx.queryOne(plansBetween.with(tx.centreId, unitSpecificationId, to.id));
  if (existing) return existing.id;
  if (to.retiredAt) throw new RuleBroken([{ code: 'standard-retired' }]);
  const id = newId();
  await tx.query(
    insert(TransitionPlanRow, {
      centreId: tx.centreId,
      id,
      fromSpecificationId: unitSpecificationId,
      toVersionId: to.id,
      createdBy: actor.personId,
      createdAt: tx.now,
    }),
  );
  const { changes, counts } = compareStandards(from.content, to.content);
  const idOf = (criteria: typeof from.criteria) => {
    const byLabel = new Map(criteria.map((one) => [one.label, one.id]));
    return (label: string) => byLabel.get(label);
  };
  await tx.query(insertPairs(tx, id, pairsOf(changes, idOf(from.criteria), idOf(to.criteria))));
  await recordAct(
    tx,
    actor,
    'transition.drafted',
    { plan: id, unitSpecification: unitSpecificationId, standardVersion: to.id },
    { counts },
  );
  return id;
}
