import {
  addCrossReference,
  decideCriterion,
  giveFeedback,
  judge,
  reviseEvidence,
  submitEvidence,
  withdrawEvidence,
} from '#assessment';
import { saveConfidentiality, saveDeclaration } from '#evidence';
import { newId } from '#database';
import { Conflict, NotAllowed, NotFound, RuleBroken } from '#refusals';
import { allocate } from '#units';
import { aUnit } from '../../support/a-unit.js';
import { latestIds, press, referencesOf, shown, submission } from '../../support/an-assessment.js';
import { sql } from '../../support/sql.js';

const codesOf = async (work: Promise<unknown>): Promise<string[]> => {
  const refusal = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(refusal).toBeInstanceOf(RuleBroken);
  return (refusal as RuleBroken).blockers.map(({ code }) => code);
};

async function aSubmission(criteria = 1) {
  const given = await aUnit();
  const ids = given.standard.criterionIds.slice(0, criteria);
  const evidence = await submission(given, ids);
  return { ...given, ids, evidence, reference: evidence.references.get(ids[0]!)! };
}

test('submitted evidence awaits assessment, and the unit is in progress', async () => {
  const given = await aSubmission(2);
  expect(await shown(given)).toMatchObject({
    unit: 'in-progress',
    criteria: ['awaiting-assessment', 'awaiting-assessment', 'not-started', 'not-started', 'not-started'],
  });
});

test('met makes judgement and decision in one act', async () => {
  const given = await aSubmission();
  const judged = await press(given, given.reference, 'met');
  expect(judged).toMatchObject({ criterionState: 'met', decisionId: expect.any(String) });
  const { criteria, counters } = await shown(given);
  expect(criteria[0]).toBe('met');
  expect(counters).toMatchObject({ criteriaMet: 1, criteriaAwaiting: 0 });
});

test('a judgement names the digest of each file it was made on', async () => {
  const given = await aSubmission();
  const { judgementId } = await press(given, given.reference, 'partly');
  const [row] = await given.centre.run((tx) =>
    tx.query(
      sql<{ file_digests: unknown }>('select file_digests from judgement where id = $1', [judgementId]),
    ),
  );
  expect(row!.file_digests).toEqual([]);
});

test('partly judges and decides nothing; two of them are enough together only with a reason', async () => {
  const given = await aSubmission();
  const other = await submission(given, given.ids);
  const first = await press(given, given.reference, 'partly');
  const second = await press(given, other.references.get(given.ids[0]!)!, 'partly');
  expect([first.decisionId, second.decisionId]).toEqual([null, null]);
  expect((await shown(given)).unit).toBe('action-with-learner');
  const decide = (togetherBecause: string | null, judgementIds = [first.judgementId, second.judgementId]) =>
    given.centre.run((tx) =>
      decideCriterion(tx, given.assessor, given.unitId, given.ids[0]!, {
        outcome: 'met',
        judgementIds,
        reasons: 'Both ends of it.',
        togetherBecause,
        expectedLatestId: null,
      }),
    );
  expect(await codesOf(decide(null))).toEqual(['together-because-missing']);
  expect(await codesOf(decide('x', [first.judgementId]))).toEqual(['not-enough']);
  expect(await codesOf(decide('x', [first.judgementId, newId()]))).toContain('judgement-not-latest');
  await decide('One shows the start, the other the end.');
  expect((await shown(given)).criteria[0]).toBe('met');
});

test('not yet decides not yet met', async () => {
  const given = await aSubmission();
  expect(await press(given, given.reference, 'not-yet')).toMatchObject({
    decisionId: expect.any(String),
    criterionState: 'not-yet-met',
  });
});

test('new evidence ends no standing decision, unless the assessor says that it is met no longer', async () => {
  const given = await aSubmission();
  await press(given, given.reference, 'met');
  const contrary = (await submission(given, given.ids)).references.get(given.ids[0]!)!;
  expect((await shown(given)).criteria[0]).toBe('met');
  expect(await press(given, contrary, 'not-yet')).toMatchObject({ decisionId: null, criterionState: 'met' });
  const agreeing = (await submission(given, given.ids)).references.get(given.ids[0]!)!;
  expect(await press(given, agreeing, 'met')).toMatchObject({ decisionId: null, criterionState: 'met' });
  expect(await press(given, contrary, 'not-yet', { noLongerMet: true })).toMatchObject({
    criterionState: 'not-yet-met',
  });
});

test('a judgement made anew ends the decision that relied on the old one', async () => {
  const given = await aSubmission();
  await press(given, given.reference, 'met');
  expect(await press(given, given.reference, 'partly')).toMatchObject({ criterionState: 'reopened' });
  expect((await shown(given)).counters).toMatchObject({ criteriaMet: 0, criteriaOpen: 1 });
});

test('a judgement without a decision leaves a criterion that it supports fully awaiting one', async () => {
  const given = await aSubmission();
  await given.centre.run((tx) =>
    judge(tx, given.assessor, given.reference, {
      supports: 'fully',
      valid: true,
      reliable: true,
      reasons: 'All of it.',
      expectedLatestId: null,
    }),
  );
  expect((await shown(given)).criteria[0]).toBe('awaiting-assessment');
});

test('full support needs validity, reliability and reasons, and an allowed method', async () => {
  const given = await aSubmission();
  const work = given.centre.run(async (tx) =>
    judge(tx, given.assessor, given.reference, {
      supports: 'fully',
      valid: true,
      reliable: false,
      reasons: '',
      expectedLatestId: null,
    }),
  );
  expect(await codesOf(work)).toEqual(['full-needs-valid-and-reliable', 'reasons-missing']);
});

test('threat 41: the learner, IQA, administrator and a stranger do not judge', async () => {
  const given = await aSubmission();
  const stranger = await given.centre.person('assessor');
  for (const by of [given.learner, given.iqa, given.administrator])
    await expect(press(given, given.reference, 'met', { by })).rejects.toThrow(NotAllowed);
  await expect(press(given, given.reference, 'met', { by: stranger })).rejects.toThrow(NotFound);
  const noMore = { ...given.assessor, roles: [] };
  await expect(press(given, given.reference, 'met', { by: noMore })).rejects.toThrow(NotFound);
  expect((await shown(given)).criteria[0]).toBe('awaiting-assessment');
});

test('evidence handed back may be revised, and its next revision awaits assessment', async () => {
  const given = await aSubmission();
  await press(given, given.reference, 'met');
  const { centre, learner, assessor, evidence } = given;
  const revise = () => centre.run((tx) => reviseEvidence(tx, learner, evidence.evidenceId));
  expect(await codesOf(revise())).toEqual(['relied-on']);
  await centre.run((tx) =>
    giveFeedback(tx, assessor, evidence.revisionId, { text: 'Say who was there.', returned: true }),
  );
  await revise();
  expect((await shown(given)).criteria[0]).toBe('met');
  const next = await centre.run(async (tx) => {
    await saveConfidentiality(tx, learner, evidence.evidenceId, { identifiable: 'nobody' });
    await saveDeclaration(tx, learner, evidence.evidenceId, {
      ownWork: true,
      helpUsed: false,
      toolsUsed: false,
    });
    const { revisionId } = await submitEvidence(tx, learner, evidence.evidenceId);
    return (await referencesOf(tx, revisionId)).get(given.ids[0]!)!;
  });
  expect((await shown(given)).criteria[0]).toBe('awaiting-assessment');
  expect(await codesOf(press(given, given.reference, 'met'))).toEqual(
    expect.arrayContaining(['evidence-replaced']),
  );
  await press(given, next, 'met');
  expect((await shown(given)).criteria[0]).toBe('met');
});

test('evidence handed back unjudged is with the learner', async () => {
  const given = await aSubmission();
  await given.centre.run((tx) =>
    giveFeedback(tx, given.assessor, given.evidence.revisionId, {
      text: 'The file is blank.',
      returned: true,
    }),
  );
  expect(await shown(given)).toMatchObject({ unit: 'action-with-learner' });
});

test('what an assessor sees in evidence may be cross-referenced to more criteria, once each', async () => {
  const given = await aSubmission();
  const criterionId = given.standard.criterionIds[1]!;
  const add = () =>
    given.centre.run((tx) =>
      addCrossReference(tx, given.assessor, given.evidence.revisionId, { unitId: given.unitId, criterionId }),
    );
  expect(await add()).toBe(await add());
  expect((await shown(given)).criteria[1]).toBe('awaiting-assessment');
  const elsewhere = await aUnit();
  await expect(
    given.centre.run((tx) =>
      addCrossReference(tx, given.assessor, given.evidence.revisionId, {
        unitId: elsewhere.unitId,
        criterionId: elsewhere.standard.criterionIds[0]!,
      }),
    ),
  ).rejects.toThrow(NotFound);
});

test('withdrawn evidence reopens what stood on it, and is judged no more', async () => {
  const given = await aSubmission(2);
  await press(given, given.reference, 'met');
  const withdraw = (reason: string) =>
    given.centre.run((tx) => withdrawEvidence(tx, given.learner, given.evidence.evidenceId, reason));
  await expect(withdraw(' ')).rejects.toMatchObject({ fields: { reason: 'reason-missing' } });
  expect(await withdraw('It names somebody.')).toEqual([
    { unitId: given.unitId, criterionId: given.ids[0], label: 'P1' },
  ]);
  expect((await shown(given)).criteria.slice(0, 2)).toEqual(['reopened', 'not-started']);
  expect(await codesOf(press(given, given.reference, 'met'))).toEqual(
    expect.arrayContaining(['evidence-withdrawn']),
  );
  expect(await codesOf(withdraw('Again.'))).toEqual(['evidence-withdrawn']);
});

test('a unit handed to another assessor tells the stale page who decided', async () => {
  const given = await aSubmission();
  const page = await given.centre.run((tx) => latestIds(tx, given.reference));
  await press(given, given.reference, 'not-yet');
  const next = await given.centre.person('assessor');
  await given.centre.run((tx) =>
    allocate(tx, given.administrator, { unitId: given.unitId, personId: next.personId, duty: 'assessor' }),
  );
  const refusal = await press(given, given.reference, 'met', { by: next, page }).catch(
    (error: unknown) => error,
  );
  expect(refusal).toBeInstanceOf(Conflict);
  expect(refusal).toMatchObject({
    code: 'decided-meanwhile',
    facts: { by: given.assessor.name, at: expect.any(Date), outcome: 'not-yet-met' },
  });
});
