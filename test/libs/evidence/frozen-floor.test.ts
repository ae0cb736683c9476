import { submitEvidence } from '#assessment';
import { discardDraft } from '#evidence';
import { aDraft } from '../../support/a-draft.js';
import { aUnitSignedOff } from '../../support/an-assessment.js';
import { rowDigests } from '../../support/row-digests.js';
import { sql } from '../../support/sql.js';

test('threat 38: a table of one’s own does not stand in for the one by which submitted evidence is frozen', async () => {
  const { centre, learner, evidenceId, revisionId } = await aDraft();
  await centre.run((tx) => submitEvidence(tx, learner, evidenceId));
  const change = centre.run(async (tx) => {
    await tx.query(
      sql(
        'create temporary table evidence_revision (centre_id uuid, id uuid, submitted_at timestamptz) on commit drop',
      ),
    );
    await tx.query(
      sql('delete from cross_reference where centre_id = $1 and revision_id = $2', [tx.centreId, revisionId]),
    );
  });
  await expect(change).rejects.toThrow(/frozen|permission denied/);
});

test('threat 38: nothing that a signed-off unit stands on can be deleted or rewritten by the role that serves people', async () => {
  const { centre } = await aUnitSignedOff();
  const record = [
    ...['evidence', 'evidence_revision', 'cross_reference', 'judgement', 'criterion_decision'],
    ...['criterion_decision_judgement', 'declaration', 'sign_off', 'sign_off_decision', 'authenticity_check'],
  ];
  const before = await rowDigests(centre.id);
  // The row of evidence is what its drafts are locked by; what it holds are revisions.
  const rewritten = record.filter((table) => table !== 'evidence');
  for (const change of [
    ...record.map((table) => `delete from ${table}`),
    ...rewritten.map((table) => `update ${table} set centre_id = centre_id`),
  ]) {
    const tried = centre.run((tx) => tx.query(sql(`${change} where centre_id = $1`, [tx.centreId])));
    await expect(tried.then(() => change)).rejects.toThrow(/frozen|permission denied/);
  }
  expect(await rowDigests(centre.id)).toEqual(before);
});

test('threat 38: submitted evidence is no draft that could be discarded', async () => {
  const { centre, learner, evidence } = await aUnitSignedOff();
  const discarding = centre.run((tx) => discardDraft(tx, learner, evidence.evidenceId));
  await expect(discarding).rejects.toMatchObject({ kind: 'conflict' });
});
