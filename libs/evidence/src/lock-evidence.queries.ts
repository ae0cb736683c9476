import { type BoundStatement, type CentreTransaction, statement } from '#database';

export const evidenceLocks = {
  byId: statement<Record<never, never>>(
    'select from evidence where centre_id = $1 and id = any($2) order by id for no key update',
  ),
  ofRevision: statement<Record<never, never>>(
    `select from evidence where centre_id = $1
       and id = (select evidence_id from evidence_revision where centre_id = $1 and id = $2) for no key update`,
  ),
};

/**
 * Locks evidence until the transaction ends, before any of the units that it is put forward for: the lock order of every
 * act on evidence. What is read of it under the lock is asked by a statement after this one.
 */
export const lockEvidence = (
  tx: CentreTransaction,
  evidenceIds: readonly string[],
): BoundStatement<Record<never, never>> => evidenceLocks.byId.with(tx.centreId, evidenceIds);

/** As `lockEvidence`, for the evidence of a revision. */
export const lockEvidenceOfRevision = (
  tx: CentreTransaction,
  revisionId: string,
): BoundStatement<Record<never, never>> => evidenceLocks.ofRevision.with(tx.centreId, revisionId);
