import {
  blockersOfDraft,
  copyToNewRevision,
  crossReferencesOf,
  discardDraft,
  evidenceOfLearner,
  freezeRevision,
  linkCriteria,
  loadDraftFor,
  saveDraftDetails,
  saveLocators,
  startEvidence,
} from '#evidence';
import { newId, type CentreTransaction } from '#database';
import { Conflict, Invalid, NotAllowed, NotFound } from '#refusals';
import { unitChecklist } from '#units';
import { aDraft } from '../../support/a-draft.js';
import { aUnit } from '../../support/a-unit.js';
import { sql } from '../../support/sql.js';

test('a learner numbers their evidence from 1 on, and a number never comes back', async () => {
  const { centre, learner } = await aUnit();
  const start = () =>
    centre.run((tx) => startEvidence(tx, learner, { method: 'work-product', title: 'A plan' }));
  const first = await start();
  await centre.run((tx) => discardDraft(tx, learner, first.evidenceId));
  const [second, third] = await Promise.all([start(), start()]);
  expect([first.number, ...[second.number, third.number].sort()]).toEqual([1, 2, 3]);
  const list = await centre.run((tx) => evidenceOfLearner(tx, learner));
  expect(list.map(({ number, state }) => [number, state])).toEqual([
    [3, 'draft'],
    [2, 'draft'],
  ]);
});

test('only learners start evidence', async () => {
  const { centre, assessor } = await aUnit();
  const started = centre.run((tx) => startEvidence(tx, assessor, { method: 'work-product', title: 'X' }));
  await expect(started).rejects.toThrow(NotAllowed);
});

test('threat 38: a draft that lacks nothing may be submitted, and then nothing of it changes', async () => {
  const { centre, learner, evidenceId, revisionId, unitId, standard } = await aDraft();
  await centre.run(async (tx) => {
    const draft = await loadDraftFor(tx, learner, evidenceId, { lock: true });
    expect(await blockersOfDraft(tx, draft)).toEqual([]);
    const frozen = await freezeRevision(tx, revisionId);
    expect(frozen).toEqual([{ id: expect.any(String), unitId, criterionId: standard.criterionIds[0] }]);
  });
  const changed = centre.run((tx) => linkCriteria(tx, learner, evidenceId, []));
  await expect(changed).rejects.toThrow(Conflict);
  const twice = centre.run((tx) => freezeRevision(tx, revisionId));
  await expect(twice).rejects.toThrow('already-submitted');
  const behindOurBack = centre.run((tx) =>
    tx.query(sql(`update evidence_revision set title = 'Other' where id = $1`, [revisionId])),
  );
  await expect(behindOurBack).rejects.toThrow('frozen');
});

test('a stale page is refused, and the other page stands', async () => {
  const { centre, learner, evidenceId } = await aDraft();
  const { lockVersion } = await centre.run((tx) => loadDraftFor(tx, learner, evidenceId));
  const save = (text: string) =>
    centre.run((tx) =>
      saveDraftDetails(
        tx,
        learner,
        evidenceId,
        { title: 'T', method: 'work-product', activityOn: null, text },
        lockVersion,
      ),
    );
  expect(await save('first')).toBe(lockVersion + 1);
  const stale = await save('second').catch((error: unknown) => error);
  expect(stale).toMatchObject({
    kind: 'conflict',
    code: 'draft-changed',
    facts: { lockVersion: lockVersion + 1 },
  });
  expect((await centre.run((tx) => loadDraftFor(tx, learner, evidenceId))).text).toBe('first');
});

test('of two concurrent saves exactly one succeeds', async () => {
  const { centre, learner, evidenceId } = await aDraft();
  const { lockVersion } = await centre.run((tx) => loadDraftFor(tx, learner, evidenceId));
  const save = () => centre.run((tx) => linkCriteria(tx, learner, evidenceId, [], lockVersion));
  const outcomes = await Promise.allSettled([save(), save()]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('choosing criteria sets exactly those, keeps locators, and counts them at the unit', async () => {
  const { centre, learner, evidenceId, revisionId, unitId, standard } = await aDraft();
  const [p1, p2, p3] = standard.criterionIds;
  await centre.run(async (tx) => {
    const [first] = await crossReferencesOf(tx, revisionId);
    await saveLocators(tx, learner, evidenceId, [
      { crossReferenceId: first!.id, locator: { page: 3, quote: ' as said ' }, question: null },
    ]);
    await linkCriteria(tx, learner, evidenceId, [
      { unitId, criterionId: p1! },
      { unitId, criterionId: p2!, locator: { from: 10, to: 20 } },
    ]);
    await linkCriteria(tx, learner, evidenceId, [
      { unitId, criterionId: p1! },
      { unitId, criterionId: p3! },
    ]);
  });
  const [links, checklist] = await centre.run(async (tx) => [
    await crossReferencesOf(tx, revisionId),
    await unitChecklist(tx, unitId),
  ]);
  expect(links.map(({ label, locator }) => [label, locator])).toEqual([
    ['P1', { page: 3, quote: 'as said' }],
    ['P3', null],
  ]);
  expect(checklist.map(({ label, links: drafts, state }) => `${label} ${drafts} ${state}`)).toEqual([
    'P1 1 evidence-linked',
    'P2 0 not-started',
    'P3 1 evidence-linked',
    'K1 0 not-started',
    'K2 0 not-started',
  ]);
});

test('threat 12: a criterion of somebody else’s unit is not found, and nothing is written', async () => {
  const mine = await aDraft();
  const theirs = await aUnit();
  const { centre, learner, evidenceId, revisionId } = mine;
  const [, second] = mine.standard.criterionIds;
  for (const foreign of [
    { unitId: theirs.unitId, criterionId: theirs.standard.criterionIds[0]! },
    { unitId: mine.unitId, criterionId: theirs.standard.criterionIds[0]! },
    { unitId: newId(), criterionId: second! },
    { unitId: 'no id', criterionId: second! },
  ]) {
    const links = [{ unitId: mine.unitId, criterionId: second! }, foreign];
    await expect(centre.run((tx) => linkCriteria(tx, learner, evidenceId, links))).rejects.toThrow(NotFound);
  }
  const kept = await centre.run((tx) => crossReferencesOf(tx, revisionId));
  expect(kept.map(({ label }) => label)).toEqual(['P1']);
});

test('threat 12: a unit of another learner of the same centre is not found', async () => {
  const mine = await aDraft();
  const other = await mine.centre.person('learner');
  const { evidenceId } = await mine.centre.run((tx) =>
    startEvidence(tx, other, { method: 'work-product', title: 'Other' }),
  );
  const link = { unitId: mine.unitId, criterionId: mine.standard.criterionIds[0]! };
  const linked = mine.centre.run((tx) => linkCriteria(tx, other, evidenceId, [link]));
  await expect(linked).rejects.toThrow(NotFound);
});

test('threat 12: every act on a draft is refused to everybody else, the assessor included', async () => {
  const { centre, evidenceId, revisionId, assessor, administrator } = await aDraft();
  const [reference] = await centre.run((tx) => crossReferencesOf(tx, revisionId));
  const details = { title: 'X', method: 'work-product', activityOn: null, text: '' } as const;
  const located = [{ crossReferenceId: reference!.id, locator: null, question: null }];
  for (const actor of [assessor, administrator, await centre.person('learner', 'manager')]) {
    for (const act of [
      (tx: CentreTransaction) => saveDraftDetails(tx, actor, evidenceId, details),
      (tx: CentreTransaction) => linkCriteria(tx, actor, evidenceId, []),
      (tx: CentreTransaction) => saveLocators(tx, actor, evidenceId, located),
      (tx: CentreTransaction) => discardDraft(tx, actor, evidenceId),
    ])
      await expect(centre.run<unknown>(act)).rejects.toThrow(NotFound);
  }
});

test('a locator that says nothing possible is refused by name, and none is saved', async () => {
  const { centre, learner, evidenceId, revisionId } = await aDraft();
  const [reference] = await centre.run((tx) => crossReferencesOf(tx, revisionId));
  const saved = centre.run((tx) =>
    saveLocators(tx, learner, evidenceId, [
      { crossReferenceId: reference!.id, locator: { from: 90, to: 10 }, question: null },
    ]),
  );
  await expect(saved).rejects.toThrow(Invalid);
  await expect(saved).rejects.toMatchObject({
    fields: { [`locator.${reference!.id}`]: 'time-ends-before-it-begins' },
  });
});

test('discarding takes cross-references and their counts with it', async () => {
  const { centre, learner, evidenceId, unitId } = await aDraft();
  expect(await centre.run((tx) => discardDraft(tx, learner, evidenceId))).toBe(true);
  const checklist = await centre.run((tx) => unitChecklist(tx, unitId));
  expect(checklist.every(({ links, state }) => links === 0 && state === 'not-started')).toBe(true);
  await expect(centre.run((tx) => loadDraftFor(tx, learner, evidenceId))).rejects.toThrow(NotFound);
});

test('a new revision begins as what was submitted, with answers and declaration to be given anew', async () => {
  const { centre, learner, evidenceId, revisionId } = await aDraft();
  await centre.run((tx) => freezeRevision(tx, revisionId));
  await centre.run((tx) => copyToNewRevision(tx, evidenceId, learner.personId));
  const draft = await centre.run((tx) => loadDraftFor(tx, learner, evidenceId));
  expect(draft).toMatchObject({
    revision: 2,
    number: 1,
    title: 'What I did at the station',
    confidentiality: null,
    declaration: null,
  });
  const blockers = await centre.run((tx) => blockersOfDraft(tx, draft));
  expect(blockers.map(({ code }) => code)).toEqual(['confidentiality-unanswered', 'no-declaration']);
  const again = centre.run((tx) => copyToNewRevision(tx, evidenceId, learner.personId));
  await expect(again).rejects.toThrow('draft-exists');
  expect(await centre.run((tx) => discardDraft(tx, learner, evidenceId))).toBe(false);
  await centre.run((tx) => copyToNewRevision(tx, evidenceId, learner.personId));
});
