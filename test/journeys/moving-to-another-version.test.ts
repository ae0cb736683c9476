import { moveUnits, moveUnitsTask } from '#transition';
import { paths } from '../../apps/web/src/http/paths.js';
import { signedIn } from '../support/a-desk.js';
import { aUnit } from '../support/a-unit.js';
import { press, submission } from '../support/an-assessment.js';
import { twoVersions } from '../support/two-versions.js';
import { startWeb, type TestWeb } from '../support/web.js';
import { workThroughQueue } from '../support/work-through-queue.js';

let web: TestWeb;
beforeAll(async () => (web = await startWeb()));
afterAll(() => web.stop());

const read = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x27;|&#39;/g, '’')
    .replace(/\s+/g, ' ');

async function aUnitBeforeTheMove() {
  const standard = await twoVersions();
  const given = await aUnit(standard);
  const evidence = await submission(given, Object.values(standard.from.criteria));
  for (const label of ['P1', 'P2', 'P3', 'P4', 'P6', 'K1'])
    await press(given, evidence.references.get(standard.from.criteria[label]!)!, 'met');
  return { ...given, standard };
}

test('an administrator plans and moves; the assessor confirms; the learner is told; and until then it can be undone', async () => {
  const given = await aUnitBeforeTheMove();
  const { standard, administrator, assessor, learner, centre } = given;
  const office = await signedIn(web, administrator);

  const specification = await office.open(paths.specification.to({ specificationId: given.specificationId }));
  const transitions = paths.transitions.to({ specificationId: given.specificationId });
  expect(specification.text).toContain(`href="${transitions}"`);
  await office.open(transitions);
  const plan = await office.submit(transitions, { toVersionId: standard.to.versionId });
  const planId = /transitions\/([0-9a-f-]{36})/.exec(plan.path)![1]!;
  expect(read(plan.text)).toContain('P2 is reworded as P2');
  expect(read(plan.text)).toContain('Met, and carried over at once 2');
  expect(read(plan.text)).toContain('Met, and waiting for the assessor to confirm 2');

  const mapping = paths.transitionMapping.to({ planId, criterionId: standard.from.criteria['P6']! });
  await office.open(mapping);
  const unsaid = await office.submit(mapping, { toCriterionIds: standard.to.criteria['P7']!, reason: '' });
  expect([unsaid.status, read(unsaid.text)]).toEqual([422, expect.stringContaining('Say why')]);
  const mapped = await office.submit(mapping, {
    toCriterionIds: standard.to.criteria['P7']!,
    atOnce: 'yes',
    reason: 'Thanking took the place of switching off.',
  });
  expect(read(mapped.text)).toContain('P6 is reworded as P7');
  expect(read(mapped.text)).toContain('Thanking took the place of switching off.');

  const ready = await office.submit(paths.transitionSpecification.to({ planId }), { code: 'T1 v2' });
  expect(ready.path).toBe(paths.moves.to({ planId }));
  const nobody = await office.submit(paths.moves.to({ planId }), {});
  expect([nobody.status, read(nobody.text)]).toEqual([
    422,
    expect.stringContaining('Choose who is to be moved'),
  ]);
  const asked = await office.submit(paths.moves.to({ planId }), { unitIds: given.unitId });
  expect(read(asked.text)).toContain('1 learner is being moved.');
  expect(await workThroughQueue(centre.id, { [moveUnits]: moveUnitsTask() })).toEqual([]);
  const moved = await office.open(paths.moves.to({ planId }));
  expect(read(moved.text)).toContain('2 carried over, 3 to confirm, 3 open.');

  const undo = /\/transitions\/[0-9a-f-]+\/moves\/[0-9a-f-]+\/undoing/.exec(moved.text)![0];
  expect(read((await office.submit(undo)).text)).toContain('The move is undone');
  await office.submit(paths.moves.to({ planId }), { everybody: 'yes' });
  expect(await workThroughQueue(centre.id, { [moveUnits]: moveUnitsTask() })).toEqual([]);
  const again = await office.open(paths.moves.to({ planId }));
  const unitId = /href="\/units\/([0-9a-f-]{36})"/.exec(again.text)![1]!;

  const desk = await signedIn(web, assessor);
  const queue = read((await desk.open(paths.queue.to())).text);
  expect(queue).toContain('Carried over from another version');
  expect(queue).toContain('P2 of T1 v2');
  const criterionId = standard.to.criteria['P2']!;
  const page = await desk.open(paths.unitCriterion.to({ unitId, criterionId }));
  expect(page.text).toMatch(/<del[^>]*>.*numbered.*<\/del>/s);
  expect(page.text).toMatch(/<ins[^>]*>.*dated.*<\/ins>/s);
  expect(read(page.text)).toContain('Does it carry over?');
  const judgements = [...page.text.matchAll(/name="judgements"[^>]*value="([0-9a-f-]{36})"/g)].map(
    ([, id]) => id!,
  );
  expect(judgements).toHaveLength(1);
  const decided = await desk.submit(paths.decisions.to({ unitId, criterionId }), {
    ...{ outcome: 'met', judgements, reasons: 'A date does what a number did.', togetherBecause: '' },
    ...{ occasionDidNotArise: '', expectedLatestId: '' },
  });
  expect(read(decided.text)).toContain('This decision stands.');
  expect(read(decided.text)).toContain('Go to the next decision that awaits you: P3 of T1 v2');

  const phone = await signedIn(web, learner);
  const unit = read((await phone.open(paths.unit.to({ unitId }))).text);
  expect(unit).toContain('Your unit moved to version 2 of its standard on');
  expect(unit).toContain('2 decisions were carried over');
  expect(unit).toContain('2 criteria that were met read otherwise, and wait for your assessor');
  const old = read((await phone.open(paths.unit.to({ unitId: given.unitId }))).text);
  expect(old).toContain('This is history: the unit moved to version 2');
  expect(old).toContain('What there is to read Portfolio of this unit');
  const home = (await phone.open(paths.home.to())).text;
  expect(home).toContain(paths.unit.to({ unitId }));
  expect(home).not.toContain(paths.unit.to({ unitId: given.unitId }));

  const moveId = /\/moves\/([0-9a-f-]{36})\/undoing/.exec(again.text)![1]!;
  const late = await office.submit(paths.moveUndoing.to({ planId, moveId }));
  expect(read(late.text)).toContain('Somebody has worked on the new unit since.');
  expect((await office.open(paths.moves.to({ planId }))).text).not.toContain('undoing');
});

test('nobody but an administrator plans or moves', async () => {
  const given = await aUnitBeforeTheMove();
  for (const person of [given.assessor, given.learner]) {
    const browser = await signedIn(web, person);
    const address = paths.transitions.to({ specificationId: given.specificationId });
    expect((await browser.get(address)).status).toBe(403);
  }
});
