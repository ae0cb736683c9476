import { decideCriterion } from '#assessment';
import { newId } from '#database';
import { Conflict } from '#refusals';
import { aUnit, type TestUnit } from '../../support/a-unit.js';
import { aStandard } from '../../support/a-standard.js';
import { latestIds, press, submission } from '../../support/an-assessment.js';
import { sql } from '../../support/sql.js';

const counted = ({ centre, unitId }: TestUnit, what: 'criterion_decision' | 'judgement') =>
  centre.run(async (tx) => {
    const [row] = await tx.query(
      sql<{ count: number }>(
        what === 'judgement'
          ? `select count(*)::int as count from judgement j join cross_reference x on x.id = j.cross_reference_id
           where x.unit_id = $1`
          : 'select count(*)::int as count from criterion_decision where unit_id = $1',
        [unitId],
      ),
    );
    return row!.count;
  });
const inTurn = async (rounds: number, round: (number: number) => Promise<void>): Promise<void> => {
  for (let number = 0; number < rounds; number++) await round(number);
};

async function aReference() {
  const given = await aUnit(await aStandard({ performance: 1, knowledge: 0 }));
  const { references } = await submission(given, given.standard.criterionIds);
  const [reference] = references.values();
  return { ...given, reference: reference! };
}

test('threat 35: in 200 rounds of two clicks at once exactly 200 decisions are made', async () => {
  const given = await aReference();
  await inTurn(200, async (round) => {
    const page = await given.centre.run((tx) => latestIds(tx, given.reference));
    const click = () => press(given, given.reference, round % 2 ? 'met' : 'not-yet', { page });
    const [first, second] = await Promise.all([click(), click()]);
    expect(second).toEqual(first);
  });
  expect(await counted(given, 'criterion_decision')).toBe(200);
  expect(await counted(given, 'judgement')).toBe(200);
}, 120_000);

test('threat 36: of two opposite decisions at once one is made, and the other is told who decided', async () => {
  const given = await aReference();
  await inTurn(50, async () => {
    const page = await given.centre.run((tx) => latestIds(tx, given.reference));
    const click = (key: 'met' | 'not-yet') => press(given, given.reference, key, { page });
    const [met, notYet] = await Promise.allSettled([click('met'), click('not-yet')]);
    const refused = [met, notYet].filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]!.reason).toBeInstanceOf(Conflict);
    expect(refused[0]!.reason).toMatchObject({
      code: 'decided-meanwhile',
      facts: {
        by: given.assessor.name,
        at: expect.any(Date),
        outcome: met.status === 'fulfilled' ? 'met' : 'not-yet-met',
      },
    });
  });
  expect(await counted(given, 'criterion_decision')).toBe(50);
}, 60_000);

test('threat 36: the same holds for decisions made without a judgement', async () => {
  const given = await aReference();
  const [criterionId] = given.standard.criterionIds;
  const { judgementId } = await press(given, given.reference, 'met');
  const { expectedDecisionId } = await given.centre.run((tx) => latestIds(tx, given.reference));
  const decide = (outcome: 'met' | 'not-yet-met') =>
    given.centre.run((tx) =>
      decideCriterion(tx, given.assessor, given.unitId, criterionId!, {
        outcome,
        judgementIds: [judgementId],
        reasons: 'So.',
        expectedLatestId: expectedDecisionId,
      }),
    );
  const results = await Promise.allSettled([decide('met'), decide('not-yet-met')]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await counted(given, 'criterion_decision')).toBe(2);
});

test('threat 36: with every check of ours left out, the database still keeps two from standing', async () => {
  const given = await aReference();
  const { judgementId } = await press(given, given.reference, 'met');
  const another = await given.centre.person('assessor');
  const { expectedDecisionId } = await given.centre.run((tx) => latestIds(tx, given.reference));
  const supersede = (assessorId: string, outcome: string, supersedes: string | null) =>
    given.centre.run((tx) =>
      tx.query(
        sql(
          `insert into criterion_decision (centre_id, id, unit_id, criterion_id, learner_id, assessor_id, supersedes_id,
           outcome, reasons, decided_at) values ($1, $2, $3, $4, $5, $6, $7, $8, 'raw', now())`,
          [
            given.centre.id,
            newId(),
            given.unitId,
            given.standard.criterionIds[0],
            given.learner.personId,
            assessorId,
            supersedes,
            outcome,
          ],
        ),
      ),
    );
  const judgeAgain = (assessorId: string, supersedes: string | null) =>
    given.centre.run((tx) =>
      tx.query(
        sql(
          `insert into judgement (centre_id, id, cross_reference_id, learner_id, assessor_id, supersedes_id, supports,
           valid, reliable, reasons, file_digests, judged_at)
         values ($1, $2, $3, $4, $5, $6, 'not', true, true, 'raw', '[]', now())`,
          [given.centre.id, newId(), given.reference, given.learner.personId, assessorId, supersedes],
        ),
      ),
    );
  const { personId } = given.assessor;
  const decisions = await Promise.allSettled([
    supersede(personId, 'met', expectedDecisionId),
    supersede(another.personId, 'not-yet-met', expectedDecisionId),
  ]);
  expect(decisions.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const judgements = await Promise.allSettled([
    judgeAgain(personId, judgementId),
    judgeAgain(another.personId, judgementId),
  ]);
  expect(judgements.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(supersede(another.personId, 'met', null)).rejects.toThrow(Conflict);
  await expect(judgeAgain(another.personId, null)).rejects.toThrow(Conflict);
});
