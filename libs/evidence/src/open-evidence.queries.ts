import { type CentreTransaction, insert, newId, type NewRow, statement } from '#database';
import { NotFound } from '#refusals';
import { EvidenceRevisionRow } from './entities/evidence-revision.entity.js';
import { EvidenceRow } from './entities/evidence.entity.js';

/** `authorId`: who writes it, the learner, or the assessor who records what they saw. */
export interface NewEvidence extends Pick<
  NewRow<EvidenceRevisionRow>,
  'learnerId' | 'authorId' | 'method' | 'activityOn' | 'text' | 'confidentiality'
> {
  readonly title: string;
}

export interface OpenedEvidence {
  readonly evidenceId: string;
  readonly revisionId: string;
  /** The learner's next number, never used again, whatever becomes of this evidence. */
  readonly number: number;
}

export const nextNumbers = statement<{ readonly number: number }>(
  `update person set last_evidence_number = last_evidence_number + 1 where centre_id = $1 and id = $2
   returning last_evidence_number as number`,
);

/**
 * Creates evidence with an empty draft. Checks no permission and records nothing: callers do.
 *
 * @throws NotFound when the learner is not of this centre
 */
export async function openEvidence(tx: CentreTransaction, given: NewEvidence): Promise<OpenedEvidence> {
  const counted = await tx.queryOne(nextNumbers.with(tx.centreId, given.learnerId));
  if (!counted) throw new NotFound('learner');
  const [evidenceId, revisionId] = [newId(), newId()];
  const { learnerId, authorId, method, activityOn, text, confidentiality } = given;
  const { centreId, now } = tx;
  await tx.query(
    insert(EvidenceRow, { centreId, id: evidenceId, learnerId, number: counted.number, createdAt: now }),
  );
  await tx.query(
    insert(EvidenceRevisionRow, {
      ...{ centreId, id: revisionId, evidenceId, learnerId, authorId, revision: 1, method, activityOn, text },
      ...{ title: given.title.trim(), confidentiality, createdAt: now, updatedAt: now },
    }),
  );
  return { evidenceId, revisionId, number: counted.number };
}
