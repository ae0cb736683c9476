import type { CentreTransaction } from '#database';
import { criterionFacts } from './criterion-facts.queries.js';
import type { UnitWithCriteria } from './domain/revision-blockers.js';
import {
  type AffectedCriterion,
  affectedByEvidence,
  type LockedUnit,
  loadLockedUnits,
  unitIdsOf,
} from './lock-units.queries.js';

/** Evidence, locked, with the units it reaches, locked, and the criteria it is cross-referenced to. */
export interface EvidenceInUnits {
  readonly withdrawn: boolean;
  /** The latest revision submitted was handed back. */
  readonly returned: boolean;
  readonly affected: readonly AffectedCriterion[];
  readonly units: readonly (LockedUnit & UnitWithCriteria)[];
}

/** For acts on evidence that may change what stands: first the evidence is locked, then its units by id. */
export async function lockEvidenceInUnits(
  tx: CentreTransaction,
  evidenceId: string,
): Promise<EvidenceInUnits> {
  const key = [tx.centreId, evidenceId];
  await tx.query('select from evidence where centre_id = $1 and id = $2 for no key update', key);
  const affected = await affectedByEvidence(tx, evidenceId);
  const locked = await loadLockedUnits(tx, unitIdsOf(affected));
  const units: (LockedUnit & UnitWithCriteria)[] = [];
  for (const unit of locked) {
    const ids = affected.filter(({ unitId }) => unitId === unit.id).map(({ criterionId }) => criterionId);
    units.push({ ...unit, criteria: await criterionFacts(tx, unit.id, ids) });
  }
  const evidence = await tx.queryOne<Pick<EvidenceInUnits, 'withdrawn' | 'returned'>>(statement, key);
  return { ...evidence!, affected, units };
}

const statement = `
  select exists (select from evidence_withdrawal w where w.centre_id = $1 and w.evidence_id = $2) as withdrawn,
    coalesce((
      select f.returned from feedback f
      where f.centre_id = $1 and f.revision_id = (
        select r.id from evidence_revision r where r.centre_id = $1 and r.evidence_id = $2
          and r.submitted_at is not null order by r.revision desc limit 1)
      order by f.sequence desc limit 1), false) as returned`;
