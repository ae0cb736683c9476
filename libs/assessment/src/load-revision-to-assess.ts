import { isId, type CentreTransaction } from '#database';
import { lockEvidenceOfRevision } from '#evidence';
import { type Actor, holds } from '#people';
import { NotAllowed, NotFound } from '#refusals';
import { type LockedUnit, loadLockedUnits, unitIdsOf } from './lock-units.queries.js';
import { type CrossReferencedRevision, crossReferencedRevisions } from './revision-to-assess.queries.js';

export interface RevisionToAssess extends CrossReferencedRevision {
  readonly units: readonly LockedUnit[];
}

/**
 * A revision of evidence for an act of an assessor, who assesses at least one of the units it is cross-referenced to. Its
 * evidence is locked, and then its units.
 *
 * @throws NotFound when the actor assesses none of them; NotAllowed when it is their own
 */
export async function loadRevisionToAssess(
  tx: CentreTransaction,
  actor: Actor,
  revisionId: string,
  act: string,
): Promise<RevisionToAssess> {
  if (!isId(revisionId)) throw new NotFound('evidence');
  const [, [revision]] = await tx.pipeline([
    lockEvidenceOfRevision(tx, revisionId),
    crossReferencedRevisions.with(tx.centreId, revisionId),
  ]);
  if (!revision) throw new NotFound('evidence');
  if (revision.learnerId === actor.personId) throw new NotAllowed(act);
  const units = await loadLockedUnits(tx, unitIdsOf(revision.affected));
  const isTheirs = (unit: LockedUnit) => unit.assessorId === actor.personId;
  if (!revision.submitted || !holds(actor, 'assessor') || !units.some(isTheirs))
    throw new NotFound('evidence');
  return { ...revision, units };
}
