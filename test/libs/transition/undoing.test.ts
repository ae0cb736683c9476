import { judgeAtDesk, submitEvidence, withdrawEvidence } from '#assessment';
import type { CentreTransaction } from '#database';
import { discardDraft, linkCriteria } from '#evidence';
import { NotAllowed, RuleBroken } from '#refusals';
import { moveReport, movesOf, moveUnit, undoMove, movePreviews } from '#transition';
import { createUnitSpecification, enrol } from '#units';
import { draftOf } from '../../support/a-draft.js';
import { aStandard } from '../../support/a-standard.js';
import { after, aTransition, factsOf, keptIsDerived, moveIt, statesOf } from '../../support/a-transition.js';
import type { TestUnit } from '../../support/a-unit.js';
import { latestIds, press, referencesOf, shown, submission } from '../../support/an-assessment.js';

/** P1 and P2 met, K1 in a draft. */
async function aMove() {
  const given = await aTransition();
  const { criteria } = given.standard.from;
  const evidence = await submission(given, [criteria['P1']!, criteria['P2']!]);
  for (const reference of evidence.references.values()) await press(given, reference, 'met');
  await draftOf(given.centre, given.learner, { unitId: given.unitId, criterionId: criteria['K1']! });
  const alone = await draftOf(given.centre, given.learner, {
    unitId: given.unitId,
    criterionId: criteria['P6']!,
  });
  const before = { shown: await shown(given), states: await statesOf(given) };
  const moved = await moveIt(given);
  const undo = (by = given.administrator) => given.centre.run((tx) => undoMove(tx, by, moved.moveId));
  return { given, evidence, before, moved, undo, alone, now: after(given, moved) };
}

test('drafts follow their learner to the new version, and what has no partner there is taken off them', async () => {
  const { given, now } = await aMove();
  expect(await statesOf(now)).toMatchObject({ K1: 'evidence-linked' });
  expect(await statesOf(given)).toMatchObject({ K1: 'not-started', P6: 'not-started' });
});

test('undone before anything happened, the old unit is live again exactly as before, drafts too', async () => {
  const { given, before, moved, undo, now } = await aMove();
  await expect(undo(given.assessor)).rejects.toBeInstanceOf(NotAllowed);
  await undo();
  await undo();
  expect(await statesOf(given)).toEqual(before.states);
  expect((await shown(given)).counters).toEqual(before.shown.counters);
  expect((await shown(now)).counters).toMatchObject({ endedAs: 'move-undone', successorId: given.unitId });
  const again = await moveIt(given);
  expect(again.unitId).not.toBe(moved.unitId);
  const [row] = await given.centre.run((tx) => moveReport(tx, given.planId));
  expect(row).toMatchObject({
    move: { unitId: again.unitId, undoneAt: null, untouched: true, atOnce: 1, toConfirm: 1 },
  });
});

test('a draft thrown away since the move does not come back, and hinders nothing', async () => {
  const { given, undo, alone } = await aMove();
  await given.centre.run((tx) => discardDraft(tx, given.learner, alone.evidenceId));
  await undo();
  expect(await statesOf(given)).toMatchObject({ K1: 'evidence-linked', P6: 'not-started' });
});

test('a draft submitted for another unit since the move stays as it was submitted, and hinders nothing', async () => {
  const { given, undo, alone } = await aMove();
  const other = await aStandard({ performance: 1, knowledge: 0 });
  const [criterionId] = other.criterionIds as [string];
  await given.centre.run(async (tx) => {
    const unitId = await anotherUnit(tx, given, other.versionId);
    await linkCriteria(tx, given.learner, alone.evidenceId, [{ unitId, criterionId }]);
    await submitEvidence(tx, given.learner, alone.evidenceId);
  });
  await undo();
  const references = await given.centre.run((tx) => referencesOf(tx, alone.revisionId));
  expect([...references.keys()]).toEqual([criterionId]);
  expect(await statesOf(given)).toMatchObject({ K1: 'evidence-linked', P6: 'not-started' });
  await keptIsDerived(given);
});

const anotherUnit = async (
  tx: CentreTransaction,
  { administrator, learner }: TestUnit,
  standardVersionId: string,
) =>
  enrol(tx, administrator, {
    learnerId: learner.personId,
    unitSpecificationId: await createUnitSpecification(tx, administrator, { standardVersionId, code: 'T9' }),
    jurisdiction: 'england-and-wales',
    language: 'en',
  });

test.each(['judged', 'withdrawn', 'drafted'])(
  'once something was %s in the new unit the move stays',
  async (what) => {
    const { given, evidence, undo, now } = await aMove();
    const { criteria } = given.standard.to;
    if (what === 'judged') {
      const facts = await factsOf(now, criteria['P1']!);
      await press(now, facts.crossReferences[0]!.id, 'met');
    } else if (what === 'withdrawn')
      await given.centre.run((tx) => withdrawEvidence(tx, given.learner, evidence.evidenceId, 'Mine.'));
    else await draftOf(given.centre, given.learner, { unitId: now.unitId, criterionId: criteria['P7']! });
    await expect(undo()).rejects.toMatchObject({ blockers: [{ code: 'worked-on-since' }] });
  },
);

test('what each would keep is said before, and what each kept after', async () => {
  const given = await aTransition();
  const { criteria } = given.standard.from;
  const evidence = await submission(given, Object.values(criteria));
  for (const label of ['P1', 'P2', 'P3', 'P6', 'K2'])
    await press(given, evidence.references.get(criteria[label]!)!, 'met');
  expect(await given.centre.run((tx) => movePreviews(tx, given.planId))).toEqual([
    expect.objectContaining({
      met: 5,
      atOnce: 2,
      toConfirm: 1,
      goesOn: 4,
      isNew: 1,
      withdrawn: 1,
      stays: false,
    }),
  ]);
  const moved = await moveIt(given);
  const { from } = await given.centre.run((tx) => movesOf(tx, moved.unitId));
  expect(from).toMatchObject({ fromVersion: '1', toVersion: '2', atOnce: 2, toConfirm: 1, isNew: 1 });
});

const rounds = 15;

test('two administrators who move one learner at once make one move', async () => {
  for (let round = 0; round < rounds; round++) {
    const given = await aTransition();
    const [one, other] = await Promise.all([moveIt(given), moveIt(given)]);
    expect(one.unitId).toBe(other.unitId);
    expect([one.already, other.already].sort()).toEqual([false, true]);
  }
});

test('of a move and a judgement at once, the judgement comes along or is refused: it is never lost', async () => {
  for (let round = 0; round < rounds; round++) {
    const given = await aTransition();
    const criterionId = given.standard.from.criteria['P1']!;
    const evidence = await submission(given, [criterionId]);
    const reference = evidence.references.get(criterionId)!;
    const page = await given.centre.run((tx) => latestIds(tx, reference));
    const [judged, moved] = await Promise.allSettled([
      press(given, reference, 'met', { page }),
      moveIt(given),
    ]);
    if (moved.status === 'rejected') throw moved.reason;
    if (judged.status === 'rejected') expect(judged.reason).toBeInstanceOf(RuleBroken);
    const now = after(given, moved.value);
    const states = await statesOf(now);
    expect(states['P1']).toBe(judged.status === 'fulfilled' ? 'met' : 'awaiting-assessment');
  }
});

test('of undoing and judging at once exactly one happens', async () => {
  for (let round = 0; round < rounds; round++) {
    const { given, moved, now, undo } = await aMove();
    const facts = await factsOf(now, given.standard.to.criteria['P1']!);
    const reference = facts.crossReferences[0]!.id;
    const page = await given.centre.run((tx) => latestIds(tx, reference));
    const judge = given.centre.run((tx) =>
      judgeAtDesk(tx, given.assessor, reference, {
        key: 'partly',
        valid: true,
        reliable: true,
        reasons: 'Half.',
        ...page,
      }),
    );
    const done = (await Promise.allSettled([judge, undo()])).map(({ status }) => status);
    expect(done.sort()).toEqual(['fulfilled', 'rejected']);
    const { unit } = { unit: await shown(now) };
    expect(unit.counters.endedAs).toBe(unit.counters.withdrawnAt ? 'move-undone' : null);
    void moved;
  }
});

test('of a move and evidence withdrawn at once, what is kept is what follows from the records', async () => {
  for (let round = 0; round < rounds; round++) {
    const given = await aTransition();
    const criterionId = given.standard.from.criteria['P1']!;
    const evidence = await submission(given, [criterionId]);
    await press(given, evidence.references.get(criterionId)!, 'met');
    const [moved] = await Promise.all([
      moveIt(given),
      given.centre.run((tx) => withdrawEvidence(tx, given.learner, evidence.evidenceId, 'Mine.')),
    ]);
    expect(['reopened', 'not-started']).toContain((await statesOf(after(given, moved)))['P1']);
  }
});

test('a learner who is on the new version already is not moved there', async () => {
  const given = await aTransition();
  const moved = await moveIt(given);
  await expect(
    given.centre.run((tx) => moveUnit(tx, given.administrator, given.planId, moved.unitId)),
  ).rejects.toMatchObject({ blockers: [{ code: 'unit-not-of-plan' }, { code: 'enrolled-already' }] });
});
