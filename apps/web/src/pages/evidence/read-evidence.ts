import { feedbackOn, judgementsOn } from '#assessment';
import type { CentreTransaction } from '#database';
import { crossReferencesOf, filesOf, loadEvidenceFor, loadRevisionFor, submittedRevisions } from '#evidence';
import type { Actor } from '#people';
import { NotFound } from '#refusals';
import { caseloadOf } from '#units';

export type EvidenceRead = NonNullable<Awaited<ReturnType<typeof readEvidence>>>;

/**
 * Everything one page shows of submitted evidence; null when there is but the learner's own draft. Who assesses
 * sees the cross-references to their units, and no others.
 *
 * @param wanted the number of an earlier revision
 * @throws NotFound
 */
export async function readEvidence(tx: CentreTransaction, actor: Actor, evidenceId: string, wanted?: number) {
  const evidence = await loadEvidenceFor(tx, actor, evidenceId);
  if (!evidence.submittedRevisionId) return null;
  const revisions = await submittedRevisions(tx, actor, evidenceId);
  const shown = wanted === undefined ? revisions[0] : revisions.find(({ revision }) => revision === wanted);
  if (!shown) throw new NotFound('revision');
  const revision = await loadRevisionFor(tx, actor, shown.id);
  const isLearner = evidence.relations.includes('learner');
  const theirs = isLearner ? null : (await caseloadOf(tx, actor)).map(({ unitId }) => unitId);
  const references = await crossReferencesOf(tx, revision.id, theirs);
  const ids = references.map(({ id }) => id);
  return {
    evidence,
    revision,
    revisions,
    references,
    isLearner,
    files: await filesOf(tx, revision.id),
    judgements: await judgementsOn(tx, ids),
    feedback: await feedbackOn(
      tx,
      revisions.map(({ id }) => id),
    ),
  };
}
