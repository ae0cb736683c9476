import type { CentreTransaction } from '#database';
import { lockEvidence } from '#evidence';
import { criterionFacts } from './criterion-facts.queries.js';
import type { UnitWithCriteria } from './domain/revision-blockers.js';
import { type EvidenceStanding, evidenceStandings } from './evidence-in-units.queries.js';
import {
  type AffectedCriterion,
  affectedByEvidenceRows,
  criteriaOf,
  type LockedUnit,
  loadLockedUnits,
  unitIdsOf,
} from './lock-units.queries.js';

/** Evidence, locked, with the units it reaches, locked, and the criteria it is cross-referenced to. */
export interface EvidenceInUnits extends EvidenceStanding {
  readonly affected: readonly AffectedCriterion[];
  readonly units: readonly (LockedUnit & UnitWithCriteria)[];
}

/** For acts on evidence that may change what stands: first the evidence is locked, then its units by id. */
export async function lockEvidenceInUnits(
  tx: CentreTransaction,
  evidenceId: string,
): Promise<EvidenceInUnits> {
  const [, affected, [evidence]] = await tx.pipeline([
    lockEvidence(tx, [evidenceId]),
    affectedByEvidenceRows.with(tx.centreId, evidenceId),
    evidenceStandings.with(tx.centreId, evidenceId),
  ]);
  const units: (LockedUnit & UnitWithCriteria)[] = [];
  for (const unit of await loadLockedUnits(tx, unitIdsOf(affected)))
    units.push({ ...unit, criteria: await criterionFacts(tx, unit.id, criteriaOf(unit, affected)) });
  return { ...evidence!, affected, units };
}
