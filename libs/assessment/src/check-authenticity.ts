import { recordAct } from '#audit';
import { newId, type CentreTransaction } from '#database';
import type { Actor } from '#people';
import { Invalid } from '#refusals';
import { type AuthenticityCheck, authenticityFaults } from './domain/authenticity.js';
import { loadRevisionToAssess } from './load-revision-to-assess.js';

/**
 * Records whether evidence is authentic and current, and how that was established (rule 1). The latest check
 * counts; a doubt stays open, and blocks the sign-off, until a later one settles it.
 *
 * @throws NotFound; NotAllowed for the learner; Invalid `establishedBy`, `note`
 */
export async function checkAuthenticity(
  tx: CentreTransaction,
  actor: Actor,
  revisionId: string,
  check: AuthenticityCheck,
): Promise<void> {
  const revision = await loadRevisionToAssess(tx, actor, revisionId, 'check-authenticity');
  const faults = authenticityFaults(check);
  if (Object.keys(faults).length > 0) throw new Invalid(faults);
  await insertAuthenticityCheck(tx, actor, revision, check);
  await recordAct(
    tx,
    actor,
    'evidence.authenticity-checked',
    { evidence: revision.evidenceId, revision: revisionId },
    { establishedBy: check.establishedBy, current: check.current },
  );
}

export async function insertAuthenticityCheck(
  tx: CentreTransaction,
  actor: Actor,
  revision: { readonly revisionId: string; readonly learnerId: string },
  { establishedBy, current, note }: AuthenticityCheck,
): Promise<void> {
  await tx.query(
    `insert into authenticity_check (centre_id, id, revision_id, learner_id, assessor_id, authentic, current,
       established_by, note, checked_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tx.centreId,
      newId(),
      revision.revisionId,
      revision.learnerId,
      actor.personId,
      establishedBy !== 'doubt',
      current,
      establishedBy,
      note.trim(),
      tx.now,
    ],
  );
}
