import { decideCriterion } from '#assessment';
import { buildPortfolioDocument, loadPortfolioFacts } from '#portfolio';
import { after, aTransition, factsOf, moveIt, type TestTransition } from '../../support/a-transition.js';
import { press, submission } from '../../support/an-assessment.js';
import { describeWithPdfTools, textOf } from '../../support/pdf-tools.js';
import { expect } from '../../support/text-matchers.js';
import { aWorkshop, portfolioOf, type Workshop } from './a-workshop.js';

let workshop: Workshop;
beforeAll(async () => (workshop = await aWorkshop()));
afterAll(() => workshop.close());

const confirm = (given: TestTransition, label: string, outcome: 'met' | 'not-yet-met') =>
  given.centre.run(async (tx) => {
    const criterionId = given.standard.to.criteria[label]!;
    const { toConfirm } = await factsOf(given, criterionId);
    await decideCriterion(tx, given.assessor, given.unitId, criterionId, {
      ...{ outcome, reasons: 'I read both.', judgementIds: toConfirm!.judgementIds, expectedLatestId: null },
    });
  });

async function aMovedUnit(): Promise<TestTransition> {
  const given = await aTransition();
  const evidence = await submission(given, Object.values(given.standard.from.criteria));
  for (const reference of evidence.references.values()) await press(given, reference, 'met');
  const now = after(given, await moveIt(given));
  await confirm(now, 'P2', 'met');
  await confirm(now, 'P3', 'met');
  await confirm(now, 'P4', 'not-yet-met');
  return now;
}

const facts = (given: TestTransition) =>
  given.centre.run(async (tx) => {
    const edition = { reference: 'x', draft: true, builtAt: tx.now, verifyAt: null };
    return loadPortfolioFacts(tx, given.unitId, edition);
  });

test('the map of a moved unit has every judgement from before where it counts, and names its version', async () => {
  const given = await aMovedUnit();
  const document = buildPortfolioDocument(await facts(given));
  const entries = document.map
    .flatMap(({ entries: of }) => of)
    .filter((entry) => entry.entry === 'criterion');
  const said = entries.map(({ label, evidence, decision }) => [
    ...[label, decision?.outcome ?? null, decision?.carriedFrom?.label ?? null],
    ...[evidence[0]?.judgement?.before ?? null, evidence[0]?.reliedOn ?? null],
  ]);
  expect(said).toEqual([
    ['P1', 'met', 'P1', '1', true],
    ['P2', 'met', null, '1', true],
    ['P3', 'met', null, '1', true],
    ['P4', 'not-yet-met', null, '1', true],
    ['P5', null, null, '1', false],
    ['P6', 'met', 'K2', '1', true],
    ['P7', null, null, null, null],
    ['K1', 'met', 'K1', '1', true],
  ]);
});

describeWithPdfTools('The annex of a moved unit', () => {
  test('has a sentence for each decision that stood, and what was withdrawn from the standard', async () => {
    const given = await aMovedUnit();
    const text = textOf((await portfolioOf(given, workshop, { draft: true })).file);
    const { assessor, administrator } = given;
    for (const sentence of [
      'From version 1 to version 2 of the standard',
      `by ${administrator.name}. Judgements stay as they were made, on version 1.`,
      `P1 of version 1 reads the same. Met, ${assessor.name},`,
      'K2 of version 1 reads the same in another place.',
      'P2 of version 1 was reworded.',
      'On version 1 it read: issue each visitor with a numbered badge before they enter the building',
      `Confirmed by ${assessor.name} on`,
      'P4 of version 1 was merged into this.',
      'P5 of version 1 was split, and this is a part of it.',
      `Not carried over: ${assessor.name} decided not yet met on`,
      'The assessor has not said yet whether that carries over.',
      'Met, on criteria that version 2 has no more',
      'switch off the lights and the heating in rooms that nobody uses',
    ])
      expect(text).toContainText(sentence);
    expect(text).toContainText('on version 1 of the standard');
  }, 60_000);

  test('what is printed of the unit that was left says that it moved', async () => {
    const given = await aTransition();
    await moveIt(given);
    const text = textOf((await portfolioOf(given, workshop, { draft: true })).file);
    expect(text).toContainText('Moved to another version');
    expect(text).not.toContainText('Left the unit');
  }, 60_000);
});
