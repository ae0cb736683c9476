import { newId, type CentreTransaction } from '#database';
import { NotFound } from '#refusals';
import type { Method } from '#units';

export interface NewEvidence {
  readonly learnerId: string;
  /** Who writes it: the learner, or the assessor who records what they saw. */
  readonly authorId: string;
  readonly method: Method;
  readonly title: string;
  readonly activityOn?: string | null;
  readonly text?: string;
}

export interface OpenedEvidence {
  readonly evidenceId: string;
  readonly revisionId: string;
  /** The learner's next number, never used again, whatever becomes of this evidence. */
  readonly number: number;
}

/**
 * Gives a learner a new piece of evidence with an empty draft. It asks nobody's permission and keeps no record:
 * that is for the acts that call it.
 *
 * @throws NotFound when the learner is not of this centre
 */
export async function openEvidence(tx: CentreTransaction, given: NewEvidence): Promise<OpenedEvidence> {
  const counted = await tx.queryOne<{ number: number }>(
    `update person set last_evidence_number = last_evidence_number + 1 where centre_id = $1 and id = $2
     returning last_evidence_number as number`,
    [tx.centreId, given.learnerId],
  );
  if (!counted) throw new NotFound('learner');
  const [evidenceId, revisionId] = [newId(), newId()];
  await tx.query(
    `insert into evidence (centre_id, id, learner_id, number, created_at) values ($1, $2, $3, $4, $5)`,
    [tx.centreId, evidenceId, given.learnerId, counted.number, tx.now],
  );
  await tx.query(
    `insert into evidence_revision (centre_id, id, evidence_id, learner_id, author_id, revision, method, title,
       activity_on, text, created_at, updated_at) values ($1, $2, $3, $4, $5, 1, $6, $7, $8, $9, $10, $10)`,
    [
      tx.centreId,
      revisionId,
      evidenceId,
      given.learnerId,
      given.authorId,
      given.method,
      given.title.trim(),
      given.activityOn ?? null,
      given.text ?? '',
      tx.now,
    ],
  );
  return { evidenceId, revisionId, number: counted.number };
}
