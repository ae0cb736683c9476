import { recordAct } from '#audit';
import type { CentreTransaction } from '#database';
import type { Actor } from '#people';
import { Invalid, NotFound, RuleBroken } from '#refusals';
import { keyOf, mapAnew, type MappingEdit, type MappingPair } from './domain/mapping.js';
import { loadPlanFor } from './load-plan-for.js';
import { mappingOf, mappingRemoved, textsOf } from './mapping.queries.js';
import { insertPairs } from './write-mapping.js';

/** In characters. */
export const maxMappingReasonLength = 1000;

export interface MappingChange extends MappingEdit {
  /** Why: at most `maxMappingReasonLength` characters. It stays with what follows from it. */
  readonly reason: string;
}

/**
 * Says what becomes of one criterion, where the comparison is wrong or cannot know.
 *
 * @throws NotAllowed; NotFound for a plan, or a criterion of neither version; Invalid `reason`; RuleBroken
 *   `plan-not-draft`: learners have moved by it, or could have
 */
export async function editMapping(
  tx: CentreTransaction,
  actor: Actor,
  planId: string,
  change: MappingChange,
): Promise<void> {
  const plan = await loadPlanFor(tx, actor, planId, { lock: true });
  if (plan.state !== 'draft') throw new RuleBroken([{ code: 'plan-not-draft' }]);
  const reason = change.reason.trim();
  if (!reason) throw new Invalid({ reason: 'reason-missing' });
  if (reason.length > maxMappingReasonLength) throw new Invalid({ reason: 'reason-too-long' });
  const [from, to] = [await textsOf(tx, plan.fromVersionId), await textsOf(tx, plan.toVersionId)];
  const known = (texts: typeof from, id: string) => texts.some((text) => text.id === id);
  if (!known(from, change.criterionId) || !change.toCriterionIds.every((id) => known(to, id)))
    throw new NotFound('criterion');
  const before = await mappingOf(tx, planId);
  const after = mapAnew(before, [...from, ...to], change);
  const isIn = (pairs: readonly MappingPair[]) => {
    const kinds = new Map(pairs.map((pair) => [keyOf(pair), pair.kind]));
    return (pair: MappingPair) =>
      kinds.get(keyOf(pair)) === pair.kind && pair.criterionId !== change.criterionId;
  };
  const [isKept, isUnchanged] = [isIn(after), isIn(before)];
  const removed = before.filter((pair) => !isKept(pair));
  const added = after.filter((pair) => !isUnchanged(pair));
  await tx.pipeline([
    mappingRemoved.with(
      tx.centreId,
      planId,
      removed.map(({ id }) => id),
    ),
    insertPairs(tx, planId, added, { by: actor.personId, reason }),
  ]);
  const facts = (pairs: readonly MappingPair[]) =>
    pairs.map(({ criterionId, toCriterionId, kind }) => ({ criterionId, toCriterionId, kind }));
  await recordAct(
    tx,
    actor,
    'transition.mapping-edited',
    { plan: planId, criterion: change.criterionId },
    { before: facts(removed), after: facts(added) },
  );
}
