import { declareUnit, reviseEvidence } from '#assessment';
import { paths } from '../../apps/web/src/http/paths.js';
import type { TestPerson } from '../support/a-centre.js';
import { aDesk, signedIn } from '../support/a-desk.js';
import { press, shown, submission } from '../support/an-assessment.js';
import { startWeb, type TestWeb } from '../support/web.js';
import { sql } from '../support/sql.js';

let web: TestWeb;
beforeAll(async () => (web = await startWeb()));
afterAll(() => web.stop());

test('from the queue to clearance: judged, declared, signed off and reviewed on pages', async () => {
  const desk = await aDesk(web);
  const { assessorsBrowser: assessor, unitId } = desk;
  const queue = await assessor.open(paths.queue.to());
  expect(queue.text).toContain('E01 What I did at the station');
  expect(queue.text).toContain('Submitted today');
  const judging = await assessor.open(desk.page);
  expect(judging.status).toBe(200);
  expect(judging.text).toContain('I listened first, then I wrote down what was said.');
  expect(judging.text).toContain('3 criteria wait for your judgement.');
  expect(judging.text).toContain('How to say: what K1 asks for, 100% of it');

  expect((await desk.press(0, 'met')).text).toContain('P1 is met.');
  expect((await desk.press(1, 'partly', { reasons: 'Say how it ended.' })).text).toContain(
    'P2 is judged partly met.',
  );
  expect((await desk.press(2, 'not-yet', { phrase: 'needs-why' })).text).toContain(
    'K1 is judged not yet met.',
  );
  expect((await shown(desk)).criteria).toEqual(['met', 'partly-met', 'not-yet-met']);
  expect(assessor.page.text).toContain('Shows the whole of this criterion.');
  expect(assessor.page.text).toContain('Says what was done and not yet why.');
  const phrases = await desk.centre.run((tx) =>
    tx.query(sql<object>('select phrase, phrase_shown as shown, reasons from judgement order by sequence')),
  );
  expect(phrases).toEqual([
    {
      ...{ phrase: 'shows-whole', shown: 'Shows the whole of this criterion.' },
      reasons: 'Shows the whole of this criterion.',
    },
    { phrase: null, shown: null, reasons: 'Say how it ended.' },
    {
      ...{ phrase: 'needs-why', shown: 'Says what was done and not yet why.' },
      reasons: 'Says what was done and not yet why.',
    },
  ]);

  const learner = await signedIn(web, desk.learner);
  const unit = await learner.open(paths.unit.to({ unitId }));
  expect(unit.text).toContain('1 of 3 criteria met');
  expect((await learner.open(`${paths.unit.to({ unitId })}?show=met`)).text).not.toContain(
    'what P2 asks for',
  );
  const tooEarly = await learner.open(paths.declarations.to({ unitId }));
  expect(tooEarly.text).toContain('P2: Partly met');
  expect((await assessor.open(paths.signOffs.to({ unitId }))).text).toContain('P2: Partly met');

  await assessor.open(desk.page);
  for (const place of [1, 2]) await desk.press(place, 'met');
  const blocked = await assessor.open(paths.signOffs.to({ unitId }));
  expect(blocked.text).toContain('E01 is not checked as authentic and current.');
  expect(blocked.text).toContain('The learner has not declared the unit complete.');
  expect((await assessor.open(desk.page)).text).toContain('authentic and current is not checked yet');
  const { revisionId } = desk.evidence;
  const unchecked = await assessor.submit(paths.authenticityChecks.to({ revisionId }), {
    current: 'yes',
    note: '',
  });
  expect([unchecked.status, unchecked.text.includes('Choose how you know')]).toEqual([422, true]);
  await assessor.submit(paths.authenticityChecks.to({ revisionId }), {
    establishedBy: 'discussed',
    current: 'yes',
    note: '',
  });
  expect((await assessor.open(desk.page)).text).not.toContain('is not checked yet');

  await learner.open(paths.declarations.to({ unitId }));
  const declared = await learner.submit(paths.declarations.to({ unitId }));
  expect(declared.text).toContain('You declared T1 complete.');

  const ready = await assessor.open(paths.signOffs.to({ unitId }));
  expect(ready.text).toContain('I have judged the evidence for each of the 3 criteria');
  const wrong = await assessor.submit(paths.signOffs.to({ unitId }), { password: 'not this' });
  expect([wrong.status, wrong.text.includes('The password is not right')]).toEqual([422, true]);
  const { password } = desk.assessor as TestPerson;
  const signed = await assessor.submit(paths.signOffs.to({ unitId }), { password });
  expect(signed.text).toContain('is signed off');
  expect((await shown(desk)).unit).toBe('awaiting-iqa');
  const record = await assessor.open(paths.signOffs.to({ unitId }));
  expect(record.text).toContain('Sign-offs and reviews of T1');
  expect(record.text).not.toContain('What is left before this unit can be signed off');

  const iqa = await signedIn(web, desk.iqa);
  expect((await iqa.open(paths.reviewQueue.to())).text).toContain('1 signed-off unit waits for you.');
  const review = await iqa.open(paths.reviews.to({ unitId }));
  expect(review.text).toContain('Shows the whole of this criterion.');
  const nothing = await iqa.submit(paths.reviews.to({ unitId }), { outcome: 'cleared', reasons: '' });
  expect([nothing.status, nothing.text.includes('Give your reasons')]).toEqual([422, true]);
  const cleared = await iqa.submit(paths.reviews.to({ unitId }), { outcome: 'cleared', reasons: 'Sound.' });
  expect(cleared.text).toContain('is cleared.');
  expect((await shown(desk)).unit).toBe('iqa-cleared');
  expect((await iqa.open(desk.page)).text).toContain('You cannot change anything here.');
});

test('what is refused comes back on the page with everything that was typed', async () => {
  const desk = await aDesk(web);
  await desk.assessorsBrowser.open(desk.page);
  const refused = await desk.press(0, 'met', { sound: ['valid'], reasons: 'Nearly all of it ŵ.' });
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('has to be valid and reliable');
  expect(refused.text).toContain('Nearly all of it ŵ.');
  expect((await shown(desk)).criteria[0]).toBe('awaiting-assessment');
  expect((await desk.press(0, 'not-yet')).text).toContain('Give your reasons.');
});

test('a stale page is told who decided, and keeps what was typed', async () => {
  const desk = await aDesk(web);
  await desk.assessorsBrowser.open(desk.page);
  const reference = desk.evidence.references.get(desk.standard.criterionIds[0]!)!;
  await press(desk, reference, 'not-yet');
  const told = await desk.press(0, 'met', { reasons: 'I had thought so.' });
  expect(told.status).toBe(409);
  expect(told.text).toContain(
    `${desk.assessor.name} decided this criterion while you were here: not yet met`,
  );
  expect(told.text).toContain('I had thought so.');
  expect((await shown(desk)).criteria[0]).toBe('not-yet-met');
  await desk.press(0, 'met', { reasons: 'I think so still.' });
  expect((await shown(desk)).criteria[0]).toBe('met');
});

test('two items that each support a criterion partly are asked about, and decided together', async () => {
  const desk = await aDesk(web);
  const { assessorsBrowser: assessor, unitId } = desk;
  const [criterionId] = desk.standard.criterionIds;
  const other = await submission(desk, [criterionId!]);
  await press(desk, other.references.get(criterionId!)!, 'partly');
  await assessor.open(desk.page);
  const asked = await desk.press(0, 'partly', { reasons: 'The other half.' });
  expect(asked.text).toContain('2 items each support P1 partly: E01, E02.');
  const action = paths.decisions.to({ unitId, criterionId: criterionId! });
  const refused = await assessor.submit(action, { togetherBecause: '', reasons: 'Both.' });
  expect([refused.status, refused.text.includes('Say why the items are enough together.')]).toEqual([
    409,
    true,
  ]);
  const decided = await assessor.submit(action, { togetherBecause: 'One shows the start, one the end.' });
  expect(decided.text).toContain('Decision recorded.');
  expect((await shown(desk)).criteria[0]).toBe('met');
  const history = await assessor.open(paths.unitCriterion.to({ unitId, criterionId: criterionId! }));
  expect(history.text).toContain('Enough together because: One shows the start, one the end.');
});

test('feedback is kept while it is written, sent, and hands evidence back', async () => {
  const desk = await aDesk(web);
  const { assessorsBrowser: assessor, centre } = desk;
  const { revisionId, evidenceId } = desk.evidence;
  await assessor.open(desk.page);
  const kept = await assessor.post(
    paths.feedbackDraft.to({ revisionId }),
    { text: 'Say who was th' },
    { headers: { accept: 'application/json' } },
  );
  expect(kept.status).toBe(204);
  expect((await assessor.open(paths.queue.to())).text).toContain('Feedback you have begun');
  expect((await assessor.open(desk.page)).text).toContain('Say who was th');
  await assessor.submit(paths.feedback.to({ revisionId }), { text: 'Say who was there.', act: 'return' });
  const handedBack = (await assessor.open(desk.page)).text;
  expect(handedBack).toContain('What you have not judged waits for the learner');
  expect(handedBack).not.toContain('You have judged everything');
  const seenByLearner = await (
    await signedIn(web, desk.learner)
  ).open(paths.unit.to({ unitId: desk.unitId }));
  expect(seenByLearner.text).toContain('E01 came back: see what your assessor asks for');
  expect((await assessor.open(paths.queue.to())).text).toContain('Nothing waits for you.');
  await centre.run((tx) => reviseEvidence(tx, desk.learner, evidenceId));
  const revising = await (await signedIn(web, desk.learner)).open(paths.draftDetails.to({ evidenceId }));
  expect(revising.text).toContain('What your assessor said');
  expect(revising.text).toContain('Say who was there.');
});

test('the IQA reopens a criterion with reasons, which its assessor reads', async () => {
  const desk = await aDesk(web);
  const { assessorsBrowser: assessor, unitId, centre } = desk;
  await assessor.open(desk.page);
  for (const place of [0, 1, 2]) await desk.press(place, 'met');
  await assessor.submit(paths.authenticityChecks.to({ revisionId: desk.evidence.revisionId }), {
    establishedBy: 'observed',
    current: 'yes',
    note: '',
  });
  await centre.run((tx) => declareUnit(tx, desk.learner, unitId, 'en'));
  await assessor.open(paths.signOffs.to({ unitId }));
  await assessor.submit(paths.signOffs.to({ unitId }), { password: (desk.assessor as TestPerson).password });
  const iqa = await signedIn(web, desk.iqa);
  const waiting = await iqa.open(paths.reviews.to({ unitId }));
  const expectedSignOffId = /name="expectedSignOffId" value="([^"]+)"/.exec(waiting.text)![1]!;
  const [criterionId] = desk.standard.criterionIds;
  await iqa.submit(paths.reviews.to({ unitId }), {
    outcome: 'action-required',
    reasons: 'One criterion.',
    reopen: criterionId!,
    reopenReasons: 'The occasion is not described.',
  });
  expect(await shown(desk)).toMatchObject({
    unit: 'iqa-action-required',
    criteria: ['reopened', 'met', 'met'],
  });
  const late = { outcome: 'cleared', reasons: 'Written in another tab.', expectedSignOffId };
  const refused = await iqa.post(paths.reviews.to({ unitId }), late);
  expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('Written in another tab.')]);
  const lapsed = await assessor.open(paths.signOffs.to({ unitId }));
  expect(lapsed.text).toContain('Lapsed: the decisions on P1 no longer stand.');
  const history = await assessor.open(paths.unitCriterion.to({ unitId, criterionId: criterionId! }));
  expect(history.text).toContain('The occasion is not described.');
  expect((await assessor.open(paths.caseload.to())).text).toContain('See what the quality assurer asks');
  expect((await assessor.open(desk.page)).text).toContain('This criterion was reopened.');
  for (const page of [paths.home.to(), paths.queue.to()])
    expect((await assessor.open(page)).text).toContain('Quality assurance asks for action');
});

test('threat 10: managers and administrators see progress and never evidence; strangers see nothing', async () => {
  const desk = await aDesk(web);
  const { unitId, evidence } = desk;
  const [criterionId] = desk.standard.criterionIds;
  const administrator = await signedIn(web, desk.administrator);
  const unit = await administrator.open(paths.unit.to({ unitId }));
  expect([unit.status, unit.text.includes('What I did at the station')]).toEqual([200, false]);
  const stranger = await signedIn(web, await desk.centre.person('assessor', 'iqa', 'learner'));
  const learner = await signedIn(web, desk.learner);
  for (const path of [
    paths.unit.to({ unitId }),
    paths.unitCriterion.to({ unitId, criterionId: criterionId! }),
    paths.signOffs.to({ unitId }),
    paths.reviews.to({ unitId }),
    paths.declarations.to({ unitId }),
    paths.assessment.to({ revisionId: evidence.revisionId }),
  ])
    expect([path, (await stranger.open(path)).status]).toEqual([path, 404]);
  for (const path of [paths.unitCriterion.to({ unitId, criterionId: criterionId! }), desk.page])
    expect((await administrator.open(path)).status).toBe(403);
  for (const path of [desk.page, paths.signOffs.to({ unitId }), paths.reviews.to({ unitId })])
    expect((await learner.open(path)).status).toBe(403);
});
