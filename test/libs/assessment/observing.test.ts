import { type DeskKey, type NewObservation, recordObservation } from '#assessment';
import { Invalid, NotAllowed, NotFound, RuleBroken } from '#refusals';
import { allocate, createUnitSpecification, enrol, loadUnitFor, unitChecklist } from '#units';
import { aStandard } from '../../support/a-standard.js';
import { aUnit } from '../../support/a-unit.js';
import { sql } from '../../support/sql.js';

async function twoUnits() {
  const given = await aUnit();
  const other = await aStandard();
  const otherUnitId = await given.centre.run(async (tx) => {
    const unitSpecificationId = await createUnitSpecification(tx, given.administrator, {
      standardVersionId: other.versionId,
      code: 'T2',
    });
    const unitId = await enrol(tx, given.administrator, {
      learnerId: given.learner.personId,
      unitSpecificationId,
      jurisdiction: 'scotland',
      language: 'en',
    });
    await allocate(tx, given.administrator, { unitId, personId: given.assessor.personId, duty: 'assessor' });
    return unitId;
  });
  const shows = (
    unitId: string,
    criterionId: string,
    key: DeskKey = 'met',
    question: string | null = null,
  ) => ({
    unitId,
    criterionId,
    key,
    reasons: 'Seen and heard.',
    question,
  });
  const observation: NewObservation = {
    learnerId: given.learner.personId,
    method: 'direct-observation',
    title: 'A shift on the front desk',
    activityOn: '2026-02-03',
    text: 'She asked first whether it was safe to speak.',
    confidentiality: { identifiable: 'nobody' },
    criteria: [
      shows(given.unitId, given.standard.criterionIds[0]!),
      shows(given.unitId, given.standard.criterionIds[1]!, 'partly'),
      shows(otherUnitId, other.criterionIds[0]!),
    ],
  };
  const record = (change: Partial<NewObservation> = {}, by = given.assessor) =>
    given.centre.run((tx) => recordObservation(tx, by, { ...observation, ...change }));
  const states = (unitId: string) =>
    given.centre.run(async (tx) => {
      await loadUnitFor(tx, given.assessor, unitId);
      return (await unitChecklist(tx, unitId)).map(({ state }) => state);
    });
  return { ...given, other, otherUnitId, observation, shows, record, states };
}

test('an observation is recorded and decided in one act, over several units of one learner', async () => {
  const { record, states, unitId, otherUnitId, centre, assessor } = await twoUnits();
  const { number, revisionId } = await record();
  expect(number).toBe(1);
  expect((await states(unitId)).slice(0, 3)).toEqual(['met', 'partly-met', 'not-started']);
  expect((await states(otherUnitId))[0]).toBe('met');
  const [row] = await centre.run((tx) =>
    tx.query(
      sql(
        `select r.author_id, a.established_by, a.authentic from evidence_revision r
       join authenticity_check a on a.revision_id = r.id where r.id = $1 and r.submitted_at is not null`,
        [revisionId],
      ),
    ),
  );
  expect(row).toEqual({ author_id: assessor.personId, established_by: 'observed', authentic: true });
});

test('the same record sent twice is made once', async () => {
  const { record } = await twoUnits();
  const [first, second] = await Promise.all([record(), record()]);
  expect(second).toEqual(first);
});

test('an observation shows knowledge only with the question asked, and then nothing of the record is kept', async () => {
  const { record, shows, unitId, standard, states, centre, learner } = await twoUnits();
  const knowledge = standard.criterionIds[3]!;
  const refusal = await record({
    criteria: [shows(unitId, standard.criterionIds[0]!), shows(unitId, knowledge)],
  }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(RuleBroken);
  expect((refusal as RuleBroken).blockers).toEqual([
    { code: 'question-missing', evidenceNumber: 1, unitId, criterionId: knowledge },
  ]);
  expect(new Set(await states(unitId))).toEqual(new Set(['not-started']));
  const evidence = await centre.run((tx) =>
    tx.query(sql('select from evidence where learner_id = $1', [learner.personId])),
  );
  expect(evidence).toHaveLength(0);
  await record({ criteria: [shows(unitId, knowledge, 'met', 'What would you do if they said no?')] });
  expect((await states(unitId))[3]).toBe('met');
});

test('every field is asked for', async () => {
  const { record } = await twoUnits();
  const empty = {
    title: ' ',
    text: '',
    activityOn: '2999-01-01',
    method: 'work-product',
    confidentiality: {},
  } as const;
  const refusal = await record(empty).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Invalid);
  expect((refusal as Invalid).fields).toEqual({
    title: 'title-missing',
    text: 'text-missing',
    activityOn: 'activity-on-in-the-future',
    method: 'method-missing',
    identifiable: 'identifiable-missing',
  });
});

test('nobody records for units that they do not assess, nor of themselves', async () => {
  const { record, centre, learner, iqa, otherUnitId, administrator } = await twoUnits();
  await expect(record({}, learner)).rejects.toThrow(NotAllowed);
  await expect(record({}, iqa)).rejects.toThrow(NotFound);
  const next = await centre.person('assessor');
  await centre.run((tx) =>
    allocate(tx, administrator, { unitId: otherUnitId, personId: next.personId, duty: 'assessor' }),
  );
  await expect(record()).rejects.toThrow(NotFound);
  await expect(record({}, next)).rejects.toThrow(NotFound);
  const somebodyElse = await centre.person('learner');
  await expect(record({ learnerId: somebodyElse.personId })).rejects.toThrow(NotFound);
});
