import { grantRole } from '#people';
import { aCentre } from '../support/a-centre.js';
import { aCohort } from '../support/a-cohort.js';
import { apiClientFor } from '../support/api-client.js';
import { startWeb, type TestWeb } from '../support/web.js';

let web: TestWeb;
beforeAll(async () => (web = await startWeb()));
afterAll(() => web.stop());

const v1 = '/api/v1';

test('a manager starts a cohort, gives it units, enrols learners and watches them', async () => {
  const { centre, manager, specificationIds } = await aCohort({ learners: 0, units: 2 });
  const [unitSpecificationId] = specificationIds as [string, string];
  const learners = [await centre.person('learner'), await centre.person('learner')];
  const program = await apiClientFor(web, centre, manager);
  const codes = (await program.get(`${v1}/specifications`)).body.items as { code: string }[];
  expect(codes.map(({ code }) => code)).toEqual(['U1', 'U2']);

  const made = await program.post(`${v1}/cohorts`, { name: 'Summer intake', startsOn: '2026-06-01' });
  expect(made.status).toBe(201);
  const at = `${v1}/cohorts/${made.body.cohortId}`;
  const unit = { unitSpecificationId, targetDate: '2027-06-30' };
  expect((await program.post(`${at}/units`, unit)).status).toBe(204);
  expect((await program.post(`${at}/units`, unit)).status).toBe(422);
  await program.put(`${at}/units/${unitSpecificationId}`, { targetDate: '2027-07-31' });
  expect((await program.get(at)).body).toMatchObject({
    name: 'Summer intake',
    managerName: manager.name,
    units: [{ code: 'U1', targetDate: '2027-07-31' }],
  });

  const free = (await program.get(`${at}/learners-to-enrol`)).body.items as { id: string }[];
  expect(free.map(({ id }) => id).sort()).toEqual(learners.map(({ personId }) => personId).sort());
  const notALearner = manager.personId;
  const enrolled = await program.post(`${at}/learners`, {
    learnerIds: [...free.map(({ id }) => id), notALearner],
    jurisdiction: 'scotland',
    language: 'en',
  });
  expect([enrolled.body.units.length, enrolled.body.refused]).toMatchObject([
    2,
    [{ learnerId: notALearner }],
  ]);

  const { unitId } = (await program.get(`${at}/learners?limit=1`)).body.items[0].units[0];
  expect((await program.put(`${v1}/units/${unitId}/target-date`, { targetDate: '2027-01-31' })).status).toBe(
    204,
  );
  expect((await program.get(`${v1}/units/${unitId}`)).body).toMatchObject({
    targetDate: '2027-01-31',
    relations: ['manager'],
  });
});

test('a manager reads a cohort page by page, filtered, one by one, and as CSV', async () => {
  const { centre, manager, learners, cohortId, specificationIds } = await aCohort({ learners: 3, units: 2 });
  const program = await apiClientFor(web, centre, manager);
  const at = `${v1}/cohorts/${cohortId}`;
  expect((await program.get(`${v1}/cohorts`)).body.items).toMatchObject([{ id: cohortId, learners: 3 }]);

  const first = (await program.get(`${at}/learners?limit=2`)).body;
  const second = (await program.get(`${at}/learners?limit=2&cursor=${first.nextCursor}`)).body;
  const read = [...first.items, ...second.items] as { learnerId: string; units: unknown[] }[];
  expect(read.map(({ learnerId }) => learnerId).sort()).toEqual(
    learners.map(({ personId }) => personId).sort(),
  );
  expect(read.map(({ units }) => units.length)).toEqual([2, 2, 2]);
  expect(second.nextCursor).toBeNull();

  const count = async (query: string) =>
    (await program.get(`${at}/learners?${query}`)).body.items.length as number;
  expect(await count(`text=${encodeURIComponent(learners[0]!.name)}`)).toBe(1);
  expect([await count('atRisk=true'), await count('atRisk=false')]).toEqual([0, 3]);
  expect([await count('state=not-started'), await count('state=iqa-cleared')]).toEqual([3, 0]);
  expect(
    (await program.get(`${at}/learners?unitSpecificationId=${specificationIds[1]}`)).body.items[0].units,
  ).toHaveLength(1);
  for (const query of ['atRisk=perhaps', 'state=asleep', 'unitSpecificationId=x'])
    expect([query, (await program.get(`${at}/learners?${query}`)).status]).toEqual([query, 422]);

  const one = await program.get(`${at}/learners/${learners[1]!.personId}`);
  expect(one.body.units[0].segments.length).toBe(one.body.units[0].criteriaTotal);
  const csv = await program.get(`${at}/progress.csv?text=${encodeURIComponent(learners[2]!.name)}`);
  expect(csv.headers.get('content-type')).toContain('text/csv');
  expect((csv.body as string).trim().split('\r\n')).toHaveLength(3);
});

test('a manager sees progress and never evidence, even holding the role that evidence asks for', async () => {
  const { centre, manager, administrator, unitId, standard } = await aCohort({ learners: 1, units: 1 });
  const program = await apiClientFor(web, centre, manager);
  const unit = `${v1}/units/${unitId(0, 0)}`;
  const ofEvidence = [
    `${unit}/criteria/${standard.criterionIds[0]}`,
    `${unit}/sign-offs`,
    `${unit}/portfolios`,
  ];
  for (const path of ofEvidence) expect([path, (await program.get(path)).status]).toEqual([path, 403]);
  await centre.run((tx) => grantRole(tx, administrator, manager.personId, 'assessor'));
  const refused = await Promise.all(ofEvidence.map(async (path) => (await program.get(path)).status));
  expect(refused).toEqual([403, 403, 404]); // to a manager, a unit has no portfolios
  expect((await program.get(unit)).body.relations).toEqual(['manager']);
});

test('another manager, here or elsewhere, sees nothing of a cohort', async () => {
  const { centre, cohortId, unitId } = await aCohort({ learners: 1, units: 1 });
  const strangers = {
    here: await apiClientFor(web, centre, await centre.person('manager', 'assessor')),
    elsewhere: await elsewhere(),
  };
  const cohort = `${v1}/cohorts/${cohortId}`;
  for (const [where, program] of Object.entries(strangers))
    for (const path of [
      `${v1}/units/${unitId(0, 0)}`,
      cohort,
      `${cohort}/learners`,
      `${cohort}/progress.csv`,
    ])
      expect([where, path, (await program.get(path)).status]).toEqual([where, path, 404]);
});

async function elsewhere() {
  const centre = await aCentre();
  return apiClientFor(web, centre, await centre.person('manager'));
}
