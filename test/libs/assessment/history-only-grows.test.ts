import { withdrawEvidence } from '#assessment';
import { reviewUnit } from '#quality';
import type { TestCentre } from '../../support/a-centre.js';
import { aUnitSignedOff, press, shown } from '../../support/an-assessment.js';
import { asOwner } from '../../support/connections.js';
import { sql } from '../../support/sql.js';

const history = [
  ...['judgement', 'criterion_decision', 'criterion_decision_judgement', 'reopening', 'declaration'],
  ...['sign_off', 'sign_off_decision', 'iqa_review', 'authenticity_check', 'audit_event'],
];

/** Each row of the record, as text. */
const rowsOf = async ({ id }: TestCentre): Promise<string[]> => {
  const found: string[] = [];
  for (const table of history) {
    const read = `select '${table} ' || t::text as row from ${table} t where centre_id = $1`;
    const rows = await (await asOwner()).inInstallation((tx) => tx.query(sql<{ row: string }>(read, [id])));
    found.push(...rows.map(({ row }) => row));
  }
  return found;
};

test('threat 44: reopening, judging again and withdrawing add rows, and leave each that was there as it was', async () => {
  const given = await aUnitSignedOff();
  const { centre, iqa, learner, unitId, signOffId, evidence, standard } = given;
  const signedOff = await rowsOf(centre);
  const [first] = standard.criterionIds;
  await centre.run((tx) =>
    reviewUnit(tx, iqa, unitId, {
      outcome: 'action-required',
      reasons: 'One criterion.',
      criteria: [{ criterionId: first!, reasons: 'The occasion is not described.' }],
      expectedSignOffId: signOffId,
      language: 'en',
    }),
  );
  const reopened = await rowsOf(centre);
  await press(given, evidence.references.get(first!)!, 'not-yet');
  const judged = await rowsOf(centre);
  await centre.run((tx) => withdrawEvidence(tx, learner, evidence.evidenceId, 'It names somebody.'));
  const withdrawn = await rowsOf(centre);
  expect((await shown(given)).criteria).not.toContain('met');
  for (const [before, after] of [
    [signedOff, reopened],
    [reopened, judged],
    [judged, withdrawn],
  ] as const) {
    expect(after.length).toBeGreaterThan(before.length);
    expect(after).toEqual(expect.arrayContaining([...before]));
  }
});
