import { recordAct } from '#audit';
import { type CentreTransaction, insert, newId } from '#database';
import type { Actor } from '#people';
import { Invalid } from '#refusals';
import { type AuthenticityCheck, authenticityFaults } from './domain/authenticity.js';
import { AuthenticityCheckRow } from './entities/authenticity-check.entity.js';
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
  { revisionId, learnerId }: { readonly revisionId: string; readonly learnerId: string },
  { establishedBy, current, note }: AuthenticityCheck,
): Promise<void> {
  await tx.query(
    insert(AuthenticityCheckRow, {
      ...{ centreId: tx.centreId, id: newId(), revisionId, learnerId, assessorId: actor.personId },
      ...{
        authentic: establishedBy !== 'doubt',
        current,
        establishedBy,
        note: note.trim(),
        checkedAt: tx.now,
      },
    }),
  );
}
