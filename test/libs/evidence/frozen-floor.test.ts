import { submitEvidence } from '#assessment';
import { aDraft } from '../../support/a-draft.js';

test('threat 38: a table of one’s own does not stand in for the one by which submitted evidence is frozen', async () => {
  const { centre, learner, evidenceId, revisionId } = await aDraft();
  await centre.run((tx) => submitEvidence(tx, learner, evidenceId));
  const change = centre.run(async (tx) => {
    await tx.query(
      'create temporary table evidence_revision (centre_id uuid, id uuid, submitted_at timestamptz) on commit drop',
    );
    await tx.query('delete from cross_reference where centre_id = $1 and revision_id = $2', [
      tx.centreId,
      revisionId,
    ]);
  });
  await expect(change).rejects.toThrow(/frozen|permission denied/);
});
