import type { Actor } from '#people';
import { NotFound } from '#refusals';
import { type EvidenceRelation, othersEvidenceRelationsOpenTo, isHeld } from '#units';

/**
 * SQL: why the actor, who is not its learner, may see the submitted revision `r`: what they are to units that this very
 * revision is cross-referenced to, live ones and those that go on in another. $3 to $5 are `revisionReader`.
 */
export const revisionRelations = `(
  select t.relation from cross_reference x
  join unit u on u.centre_id = x.centre_id and u.id = x.unit_id and (u.withdrawn_at is null or u.successor_id is not null)
  join unit_relation t on t.centre_id = u.centre_id and t.unit_id = u.id
    and ${isHeld('t', { person: '$3', relations: '$4', now: '$5' })}
  where x.centre_id = r.centre_id and x.revision_id = r.id and r.submitted_at is not null)`;

/** SQL: the actor may see the submitted revision `r`. */
export const isRevisionSeen = `(r.learner_id = $3 or exists ${revisionRelations})`;

/** The parameters $3 to $5 of these. */
export const revisionReader = (tx: { readonly now: Date }, actor: Pick<Actor, 'personId' | 'roles'>) =>
  [actor.personId, othersEvidenceRelationsOpenTo(actor), tx.now] as const;

/** What the actor is to evidence, or a revision of it. @throws NotFound when that is nothing */
export function relationsOf(
  actor: Actor,
  { learnerId, duties }: { readonly learnerId: string; readonly duties: readonly EvidenceRelation[] },
  what: 'evidence' | 'revision',
): readonly EvidenceRelation[] {
  const relations = learnerId === actor.personId ? (['learner', ...duties] as const) : duties;
  if (!relations.length) throw new NotFound(what);
  return relations;
}
