import {
  assessorsQueue,
  confirmationsDue,
  decideCriterion,
  decisionsDue,
  withdrawEvidence,
} from '#assessment';
import { NotAllowed, RuleBroken } from '#refusals';
import { mappingOf, moveUnit } from '#transition';
import {
  after,
  aTransition,
  factsOf,
  keptIsDerived,
  metBut,
  moveIt,
  statesOf,
} from '../../support/a-transition.js';
import { press, shown, submission } from '../../support/an-assessment.js';
import { sql } from '../../support/sql.js';

test('the plan says what becomes of each criterion', async () => {
  const { centre, standard, planId } = await aTransition();
  const label = (side: 'from' | 'to', id: string | null) =>
    Object.entries(standard[side].criteria).find(([, one]) => one === id)?.[0] ?? '–';
  const rows = await centre.run((tx) => mappingOf(tx, planId));
  expect(
    rows.map((row) => `${row.kind} ${label('from', row.criterionId)} ${label('to', row.toCriterionId)}`),
  ).toEqual([
    'same P1 P1',
    'reworded P2 P2',
    'merged P3 P3',
    'merged P4 P3',
    'split P5 P4',
    'split P5 P5',
    'moved K2 P6',
    'new – P7',
    'same K1 K1',
    'withdrawn P6 –',
  ]);
});

test('threat 42: a learner stays on their version until they are moved, and what they had stays as it was made', async () => {
  const given = await aTransition();
  await metBut(given);
  const before = await shown(given);
  const moved = await moveIt(given);
  const old = await shown(given);
  expect({ ...old.counters, withdrawnAt: null }).toMatchObject({
    ...before.counters,
    withdrawnAt: null,
    endedAs: 'moved',
    successorId: moved.unitId,
  });
  expect(old.criteria).toEqual(before.criteria);
  await keptIsDerived(given);
});

test('what is the same carries over at once, what reads otherwise waits for the assessor, what is new is open', async () => {
  const given = await aTransition();
  await metBut(given);
  const now = after(given, await moveIt(given));
  expect(await statesOf(now)).toEqual({
    P1: 'met',
    P2: 'awaiting-assessment',
    P3: 'awaiting-assessment',
    P4: 'awaiting-assessment',
    P5: 'awaiting-assessment',
    P6: 'met',
    P7: 'not-started',
    K1: 'met',
  });
  await keptIsDerived(now);
});

test('a decision carried over is its assessor’s own and names the one before; the judgements stay where they were made', async () => {
  const given = await aTransition();
  await metBut(given);
  const before = await factsOf(given, given.standard.from.criteria['P1']!);
  const now = after(given, await moveIt(given));
  const rows = await given.centre.run((tx) =>
    tx.query(
      sql(
        `select d.assessor_id as by, k.from_decision_id as "from", k.kind,
         array(select j.judgement_id from criterion_decision_judgement j where j.decision_id = d.id) as on
       from carried_decision k join criterion_decision d on d.id = k.decision_id
       where k.unit_id = $1 and k.criterion_id = $2`,
        [now.unitId, now.standard.to.criteria['P1']],
      ),
    ),
  );
  expect(rows).toEqual([
    {
      by: given.assessor.personId,
      from: before.decision!.id,
      kind: 'same',
      on: before.decision!.judgementIds,
    },
  ]);
  const judged = await given.centre.run((tx) =>
    tx.query(
      sql(
        'select from judgement j join cross_reference x on x.id = j.cross_reference_id where x.unit_id = $1',
        [now.unitId],
      ),
    ),
  );
  expect(judged).toHaveLength(0);
});

test('a merger waits to be confirmed only when all that went into it stood; else its evidence is judged anew', async () => {
  const given = await aTransition();
  await metBut(given, 'P4');
  const now = after(given, await moveIt(given));
  const merged = await factsOf(now, now.standard.to.criteria['P3']!);
  expect(merged.toConfirm).toBeNull();
  expect(merged.keptState).toBe('awaiting-assessment');
  const reference = merged.crossReferences[0]!;
  await press(now, reference.id, 'met');
  expect((await statesOf(now))['P3']).toBe('met');
});

test('the assessor confirms, or not: a decision like any other, on the judgements from before', async () => {
  const given = await aTransition();
  await metBut(given);
  const now = after(given, await moveIt(given));
  const { criteria } = now.standard.to;
  const say = async (
    label: string,
    outcome: 'met' | 'not-yet-met',
    reasons = 'It says as much.',
    by = now.assessor,
  ) => {
    const { toConfirm } = await factsOf(now, criteria[label]!);
    return now.centre.run((tx) =>
      decideCriterion(tx, by, now.unitId, criteria[label]!, {
        ...{ outcome, reasons, judgementIds: toConfirm!.judgementIds, expectedLatestId: null },
      }),
    );
  };
  const due = () =>
    now.centre.run(async (tx) => (await confirmationsDue(tx, now.assessor)).map(({ label }) => label));
  expect(await due()).toEqual(['P2', 'P3', 'P4', 'P5']);
  await expect(say('P2', 'met', ' ')).rejects.toMatchObject({ blockers: [{ code: 'reasons-missing' }] });
  await say('P2', 'met');
  await say('P3', 'met');
  await say('P4', 'not-yet-met');
  expect(await statesOf(now)).toMatchObject({
    P2: 'met',
    P3: 'met',
    P4: 'not-yet-met',
    P5: 'awaiting-assessment',
  });
  expect(await due()).toEqual(['P5']);
  await expect(say('P5', 'met', 'Mine.', now.learner)).rejects.toBeInstanceOf(NotAllowed);
  await keptIsDerived(now);
  const queued = await now.centre.run(async (tx) => [
    ...(await assessorsQueue(tx, now.assessor)),
    ...(await decisionsDue(tx, now.assessor)),
  ]);
  expect(queued).toEqual([]);
});

test('what was judged on other words and never stood waits in the queue, and what counts on does not', async () => {
  const given = await aTransition();
  const { criteria } = given.standard.from;
  const evidence = await submission(given, [criteria['P1']!, criteria['P2']!]);
  for (const reference of evidence.references.values()) await press(given, reference, 'partly');
  const now = after(given, await moveIt(given));
  const queue = await now.centre.run((tx) => assessorsQueue(tx, now.assessor));
  expect(queue).toEqual([expect.objectContaining({ waiting: 1, unitCodes: ['T1-2'] })]);
});

test('withdrawn evidence ends what was carried over, on both versions', async () => {
  const given = await aTransition();
  const { evidenceId } = await metBut(given);
  const now = after(given, await moveIt(given));
  await now.centre.run((tx) => withdrawEvidence(tx, now.learner, evidenceId, 'It names somebody.'));
  const states = await statesOf(now);
  expect(states).toMatchObject({ P1: 'reopened', P2: 'not-started', K1: 'reopened' });
  expect((await statesOf(given))['P1']).toBe('reopened');
  for (const unit of [given, now]) await keptIsDerived(unit);
});

test('a judgement made anew supersedes what came along, and the one before stays', async () => {
  const given = await aTransition();
  await metBut(given);
  const now = after(given, await moveIt(given));
  const facts = await factsOf(now, now.standard.to.criteria['P1']!);
  await press(now, facts.crossReferences[0]!.id, 'not-yet', { noLongerMet: true });
  expect((await statesOf(now))['P1']).toBe('not-yet-met');
  expect((await statesOf(given))['P1']).toBe('met');
  await keptIsDerived(now);
});

test('work that is not finished comes along: drafts, what awaits judgement, what was judged and not decided', async () => {
  const given = await aTransition();
  const { criteria } = given.standard.from;
  const partly = await submission(given, [criteria['P1']!, criteria['P2']!]);
  for (const reference of partly.references.values()) await press(given, reference, 'partly');
  await submission(given, [criteria['K1']!]);
  const now = after(given, await moveIt(given));
  expect(await statesOf(now)).toMatchObject({
    P1: 'partly-met',
    P2: 'awaiting-assessment',
    K1: 'awaiting-assessment',
  });
  await keptIsDerived(now);
});

test('what is signed off, withdrawn or of another plan stays where it is', async () => {
  const given = await aTransition();
  await given.centre.run((tx) =>
    tx.query(sql(`update unit set state = 'awaiting-iqa' where id = $1`, [given.unitId])),
  );
  await expect(moveIt(given)).rejects.toMatchObject({
    blockers: [{ code: 'unit-signed-off', state: 'awaiting-iqa' }],
  });
  await expect(
    given.centre.run((tx) => moveUnit(tx, given.assessor, given.planId, given.unitId)),
  ).rejects.toBeInstanceOf(NotAllowed);
});

test('moved twice is moved once, and nothing is judged on the version left', async () => {
  const given = await aTransition();
  const evidence = await submission(given, [given.standard.from.criteria['P1']!]);
  const first = await moveIt(given);
  expect(await moveIt(given)).toEqual({ ...first, already: true });
  const [reference] = evidence.references.values();
  await expect(press(given, reference!, 'met')).rejects.toBeInstanceOf(RuleBroken);
});

test('a criterion may be decided afresh on what was judged before', async () => {
  const given = await aTransition();
  await metBut(given);
  const now = after(given, await moveIt(given));
  const criterionId = now.standard.to.criteria['K1']!;
  const { decision } = await factsOf(now, criterionId);
  await now.centre.run((tx) =>
    decideCriterion(tx, now.assessor, now.unitId, criterionId, {
      outcome: 'met',
      judgementIds: decision!.judgementIds,
      reasons: 'Looked at again.',
      expectedLatestId: decision!.id,
    }),
  );
  expect((await statesOf(now))['K1']).toBe('met');
});
