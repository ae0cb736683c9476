import { newId } from '#database';
import { portfoliosOf, requestPortfolio } from '#portfolio';
import { NotAllowed, NotFound, RuleBroken } from '#refusals';
import { aCentre } from '../../support/a-centre.js';
import { clear } from '../../support/a-cleared-unit.js';
import { aUnit } from '../../support/a-unit.js';
import { aUnitSignedOff } from '../../support/an-assessment.js';
import { ask, look } from './a-workshop.js';
import { sql } from '../../support/sql.js';

test('learner, assessor and quality assurer each see the portfolios of their unit', async () => {
  const given = await aUnit();
  const portfolioId = await ask(given, given.learner, true);
  for (const person of [given.learner, given.assessor, given.iqa]) {
    expect(await look(given, person, portfolioId)).toMatchObject({
      state: 'queued',
      draft: true,
      requestedBy: given.learner.name,
      learnerName: given.learner.name,
    });
    const { portfolios, mayBeFinal } = await given.centre.run((tx) => portfoliosOf(tx, person, given.unitId));
    expect(portfolios.map(({ id }) => id)).toEqual([portfolioId]);
    expect(mayBeFinal).toBe(false);
  }
});

test('threat 49: for everybody else there is none', async () => {
  const given = await aUnit();
  const { centre, unitId } = given;
  const portfolioId = await ask(given, given.learner, true);
  const others = [
    await centre.person('learner'),
    await centre.person('assessor', 'iqa'),
    await centre.person('manager', 'administrator'),
    given.administrator,
  ];
  for (const person of others) {
    await expect(look(given, person, portfolioId)).rejects.toThrow(NotFound);
    await expect(centre.run((tx) => portfoliosOf(tx, person, unitId))).rejects.toThrow(NotFound);
    await expect(ask(given, person, true)).rejects.toThrow(
      person.roles.includes('administrator') ? NotAllowed : NotFound,
    );
  }
  const elsewhere = await aCentre();
  const learner = await elsewhere.join(given.learner, 'learner');
  await expect(look({ ...given, centre: elsewhere }, learner, portfolioId)).rejects.toThrow(NotFound);
  for (const id of [newId(), 'no-id', "' or 1=1 --"])
    await expect(look(given, given.learner, id)).rejects.toThrow(NotFound);
});

test('threat 49: a final portfolio is refused until the unit is cleared, and says in which state it is', async () => {
  const given = await aUnitSignedOff();
  const refused = ask(given, given.assessor, false);
  await expect(refused).rejects.toThrow(RuleBroken);
  await expect(refused).rejects.toMatchObject({
    blockers: [{ code: 'unit-not-cleared', state: 'awaiting-iqa' }],
  });
  await clear(given, given.signOffId);
  expect(await look(given, given.iqa, await ask(given, given.assessor, false))).toMatchObject({
    draft: false,
  });
});

test('threat 35: whoever asks twice at once gets one portfolio', async () => {
  const given = await aUnit();
  const asked = await Promise.all([1, 2, 3].map(() => ask(given, given.learner, true)));
  expect(new Set(asked).size).toBe(1);
  const { portfolios, acts } = await given.centre.run(async (tx) => ({
    portfolios: await tx.query(sql('select id from portfolio where centre_id = $1', [tx.centreId])),
    acts: await tx.query(
      sql(`select facts from audit_event where centre_id = $1 and act = 'portfolio.requested'`, [
        tx.centreId,
      ]),
    ),
  }));
  expect(portfolios).toHaveLength(1);
  expect(acts).toEqual([{ facts: { draft: true } }]);
});

test('a request that is rolled back leaves nothing in the queue', async () => {
  const given = await aUnit();
  await expect(
    given.centre.run(async (tx) => {
      await requestPortfolio(tx, given.learner, given.unitId, { draft: true });
      throw new Error('the power went');
    }),
  ).rejects.toThrow('the power went');
  const { portfolios } = await given.centre.run((tx) => portfoliosOf(tx, given.learner, given.unitId));
  expect(portfolios).toEqual([]);
});
