import { recordAct } from '#audit';
import { type CentreTransaction, statement, update } from '#database';
import { enqueue } from '#jobs';
import type { Actor } from '#people';
import { NotFound } from '#refusals';
import type { WrittenObject } from '#storage';
import { EvidenceFileRow } from './entities/evidence-file.entity.js';
import { isPicture } from './domain/file-kinds.js';
import { lockEvidence } from './lock-evidence.queries.js';
import { makeDerivative } from './make-derivative.js';

export const unfinishedFiles = statement<{ readonly mediaType: string }>(
  `select f.media_type as "mediaType"
   from evidence_file f
   join evidence_revision r on r.centre_id = f.centre_id and r.id = f.revision_id and r.submitted_at is null
   join evidence e on e.centre_id = r.centre_id and e.id = r.evidence_id and e.discarded_at is null
   where f.centre_id = $1 and f.id = $2 and f.state = 'pending' and e.learner_id = $3 and e.id = $4
     and exists (select from person p
       join person_role held on held.centre_id = p.centre_id and held.person_id = p.id
         and held.role = 'learner' and held.ended_at is null
       where p.centre_id = $1 and p.id = $3 and p.state = 'active')`,
);

/**
 * Marks the file as stored. Re-checks rights, because the upload may have taken minutes: the draft must still be a draft
 * of the actor's, and the actor still a learner here who is not suspended.
 *
 * @throws NotFound when that is no longer so: the caller abandons the file
 */
export async function finishFile(
  tx: CentreTransaction,
  actor: Actor,
  evidenceId: string,
  fileId: string,
  written: WrittenObject,
): Promise<void> {
  const [, [file]] = await tx.pipeline([
    lockEvidence(tx, [evidenceId]),
    unfinishedFiles.with(tx.centreId, fileId, actor.personId, evidenceId),
  ]);
  if (!file) throw new NotFound('file');
  const derivative = isPicture(file.mediaType) ? 'queued' : 'none';
  const { bytes, sha256 } = written;
  await tx.query(
    update(
      EvidenceFileRow,
      { centreId: tx.centreId, id: fileId },
      { state: 'stored', bytes, sha256, derivativeState: derivative },
    ),
  );
  if (derivative === 'queued') await enqueue(tx, makeDerivative, { centreId: actor.centreId, fileId });
  const facts = { bytes, sha256, mediaType: file.mediaType };
  await recordAct(tx, actor, 'evidence.file-added', { evidence: evidenceId, file: fileId }, facts);
}
