import { isId, type CentreTransaction } from '#database';
import { type Actor, holds } from '#people';
import { NotAllowed, NotFound } from '#refusals';
import type { Method } from '#units';
import type { RevisionFacts } from './domain/facts.js';
import { type AffectedCriterion, type LockedUnit, loadLockedUnits, unitIdsOf } from './lock-units.queries.js';

/** A revision with everything it is cross-referenced to, all its units locked. */
export interface RevisionToAssess extends RevisionFacts {
  readonly learnerId: string;
  readonly method: Method;
  readonly affected: readonly AffectedCriterion[];
  readonly units: readonly LockedUnit[];
}

type Row = Omit<RevisionToAssess, 'units' | 'affected'> & {
  readonly affected: readonly AffectedCriterion[];
};

/**
 * A revision of evidence for an act of an assessor: whoever assesses at least one of the units it is
 * cross-referenced to.
 *
 * @throws NotFound when the actor assesses none of them; NotAllowed when it is their own
 */
export async function loadRevisionToAssess(
  tx: CentreTransaction,
  actor: Actor,
  revisionId: string,
  act: string,
): Promise<RevisionToAssess> {
  const row = isId(revisionId) ? await tx.queryOne<Row>(statement, [tx.centreId, revisionId]) : undefined;
  if (!row) throw new NotFound('evidence');
  if (row.learnerId === actor.personId) throw new NotAllowed(act);
  const units = await loadLockedUnits(tx, unitIdsOf(row.affected));
  const isTheirs = (unit: LockedUnit) => unit.assessorId === actor.personId;
  if (!row.submitted || !holds(actor, 'assessor') || !units.some(isTheirs)) throw new NotFound('evidence');
  // What happened to the evidence while this waited for its units counts.
  const now = await tx.queryOne<Row>(statement, [tx.centreId, revisionId]);
  // So do units that moved while this waited for them.
  const moved = unitIdsOf(now!.affected).filter((id) => !units.some((unit) => unit.id === id));
  return { ...now!, units: moved.length ? [...units, ...(await loadLockedUnits(tx, moved))] : units };
}

const statement = `
  select r.id as "revisionId", r.evidence_id as "evidenceId", e.number as "evidenceNumber",
    r.learner_id as "learnerId", r.method, r.submitted_at is not null as submitted, false as hidden,
    exists (select from evidence_withdrawal w
            where w.centre_id = r.centre_id and w.evidence_id = r.evidence_id) as withdrawn,
    exists (select from evidence_revision l where l.centre_id = r.centre_id and l.evidence_id = r.evidence_id
            and l.revision > r.revision and l.submitted_at is not null) as replaced,
    coalesce((select f.returned from feedback f where f.centre_id = r.centre_id and f.revision_id = r.id
              order by f.sequence desc limit 1), false) as returned,
    (select coalesce(json_agg(json_build_object('unitId', x.unit_id, 'criterionId', x.criterion_id)), '[]')
     from cross_reference x where x.centre_id = r.centre_id and x.revision_id = r.id) as affected
  from evidence_revision r join evidence e on e.centre_id = r.centre_id and e.id = r.evidence_id
  where r.centre_id = $1 and r.id = $2`;
