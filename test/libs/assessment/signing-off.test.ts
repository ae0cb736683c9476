import {
  checkAuthenticity,
  declareUnit,
  readinessForSignOff,
  signOff,
  unitStanding,
  withdrawEvidence,
} from '#assessment';
import { Conflict, Invalid, NotAllowed, NotFound, RuleBroken } from '#refusals';
import { allocate, loadUnitFor } from '#units';
import { aUnit } from '../../support/a-unit.js';
import {
  aUnitAllMet,
  aUnitReadyForSignOff,
  aUnitSignedOff,
  password,
  press,
  shown,
  signItOff,
  submission,
  type TestUnitWithEvidence,
  withPassword,
} from '../../support/an-assessment.js';
import { sql } from '../../support/sql.js';

const blockersOf = async (work: Promise<unknown>): Promise<string[]> => {
  const refusal = await work.catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(RuleBroken);
  return (refusal as RuleBroken).blockers.map(({ code }) => code);
};
const declare = ({ centre, learner, unitId }: TestUnitWithEvidence) =>
  centre.run((tx) => declareUnit(tx, learner, unitId, 'en'));
const listed = ({ centre, assessor, unitId }: TestUnitWithEvidence) =>
  centre.run(async (tx) =>
    (await readinessForSignOff(tx, assessor.personId, await loadUnitFor(tx, assessor, unitId))).blockers.map(
      ({ code }) => code,
    ),
  );

test('a unit whose criteria are all met is declared by its learner, once, then signed off', async () => {
  const given = await aUnitAllMet();
  expect((await shown(given)).unit).toBe('ready-to-declare');
  const declared = await declare(given);
  expect(await declare(given)).toEqual(declared);
  expect((await shown(given)).unit).toBe('ready-for-sign-off');
  await signItOff(given);
  expect((await shown(given)).unit).toBe('awaiting-iqa');
});

test('what the page lists as blocking is what refuses', async () => {
  const given = await aUnit();
  const evidence = await submission(given, given.standard.criterionIds.slice(0, 2));
  await press(given, evidence.references.get(given.standard.criterionIds[0]!)!, 'met');
  const all = { ...given, evidence };
  const shownAsBlocking = await listed(all);
  expect(shownAsBlocking).toEqual([
    'decision-awaiting',
    'criterion-not-met',
    'criterion-not-met',
    'criterion-not-met',
    'authenticity-not-checked',
    'not-declared',
  ]);
  expect(await blockersOf(signItOff(given))).toEqual(shownAsBlocking);
  expect(await blockersOf(declare(all))).toEqual(Array(4).fill('criterion-not-met'));
});

test('a doubt blocks until a later check settles it; evidence out of date needs a note', async () => {
  const given = await aUnitReadyForSignOff();
  const check = (establishedBy: 'doubt' | 'discussed', current: boolean, note: string) =>
    given.centre.run((tx) =>
      checkAuthenticity(tx, given.assessor, given.evidence.revisionId, { establishedBy, current, note }),
    );
  await expect(check('doubt', true, '')).rejects.toMatchObject({
    fields: { note: 'note-missing-for-doubt' },
  });
  await expect(check('discussed', false, '')).rejects.toMatchObject({ fields: { note: 'note-missing' } });
  await check('doubt', true, 'The words are not theirs.');
  expect(await listed(given)).toEqual(['authenticity-in-doubt']);
  await check('discussed', false, 'The law has not changed since.');
  expect(await listed(given)).toEqual([]);
});

test('a declaration is void once what it was made on has changed', async () => {
  const given = await aUnitReadyForSignOff();
  const [reference] = given.evidence.references.values();
  await press(given, reference!, 'not-yet');
  await press(given, reference!, 'met');
  expect(await listed(given)).toEqual(['declaration-void']);
  expect((await shown(given)).unit).toBe('ready-to-declare');
});

test('without the right password nothing is signed off', async () => {
  const given = await aUnitReadyForSignOff();
  await expect(signItOff(given, 'not this one')).rejects.toThrow(Invalid);
  expect((await shown(given)).unit).toBe('ready-for-sign-off');
});

test('threat 37: a page that showed another state signs nothing off', async () => {
  const given = await aUnitReadyForSignOff();
  await withPassword(given.assessor);
  const stale = given.centre.run((tx) =>
    signOff(tx, given.assessor, given.unitId, { password, expectedDigest: 'of another day', language: 'en' }),
  );
  await expect(stale).rejects.toThrow(Conflict);
});

test('only the allocated assessor signs off, and only the learner declares', async () => {
  const given = await aUnitReadyForSignOff();
  const next = await given.centre.person('assessor');
  for (const by of [given.learner, given.iqa, given.administrator])
    await expect(signItOff({ ...given, assessor: by })).rejects.toThrow(NotAllowed);
  await expect(signItOff({ ...given, assessor: next })).rejects.toThrow(NotFound);
  for (const by of [given.assessor, given.iqa, given.administrator])
    await expect(declare({ ...given, learner: by })).rejects.toThrow(NotAllowed);
  await given.centre.run((tx) =>
    allocate(tx, given.administrator, { unitId: given.unitId, personId: next.personId, duty: 'assessor' }),
  );
  await expect(signItOff(given)).rejects.toThrow(NotFound);
  await signItOff({ ...given, assessor: next });
});

test('threat 44: a sign-off lapses when a decision that it relied on ends, and another follows when it is met again', async () => {
  const given = await aUnitSignedOff();
  const { centre, learner, evidence, standard } = given;
  await centre.run((tx) => withdrawEvidence(tx, learner, evidence.evidenceId, 'It names somebody.'));
  expect(await shown(given)).toMatchObject({
    unit: 'action-with-learner',
    criteria: ['reopened', 'reopened'],
  });
  const again = await submission(given, standard.criterionIds);
  for (const reference of again.references.values()) await press(given, reference, 'met');
  expect((await shown(given)).unit).toBe('ready-to-declare');
  await declare(given);
  await centre.run((tx) =>
    checkAuthenticity(tx, given.assessor, again.revisionId, {
      establishedBy: 'discussed',
      current: true,
      note: '',
    }),
  );
  await signItOff(given);
  const signed = await centre.run((tx) =>
    tx.query(
      sql<{ decisions: number }>(
        `select (select count(*)::int from sign_off_decision d where d.sign_off_id = s.id) as decisions
       from sign_off s where s.unit_id = $1 order by s.sequence`,
        [given.unitId],
      ),
    ),
  );
  expect(signed).toEqual([{ decisions: 2 }, { decisions: 2 }]);
});

test('a judgement added to a signed-off unit leaves the sign-off standing', async () => {
  const given = await aUnitSignedOff();
  const more = await submission(given, given.standard.criterionIds.slice(0, 1));
  for (const reference of more.references.values()) await press(given, reference, 'met');
  expect((await shown(given)).unit).toBe('awaiting-iqa');
  expect(await listed(given)).toEqual(['already-signed-off']);
});

test('the digest of a sign-off is that of the decisions it names', async () => {
  const given = await aUnitSignedOff();
  const [digest, row] = await given.centre.run(async (tx) => [
    (await unitStanding(tx, await loadUnitFor(tx, given.assessor, given.unitId))).digest,
    await tx.queryOne(
      sql<{ state_digest: string }>('select state_digest from sign_off where unit_id = $1', [given.unitId]),
    ),
  ]);
  expect(row!.state_digest).toBe(digest);
});
