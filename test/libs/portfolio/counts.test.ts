import { readdir } from 'node:fs/promises';
import { CountsDisagree } from '#portfolio';
import { aUnitToPrint } from './a-unit-to-print.js';
import { aFolder, fewCriteria, printFacts } from './print-to-file.js';

let folder: Awaited<ReturnType<typeof aFolder>>;
beforeEach(async () => {
  folder = await aFolder();
});
afterEach(() => folder.remove());

const facts = aUnitToPrint({ criteria: fewCriteria, evidenceItems: 2 });

test('a kept counter that the map does not bear out stops the printing, and is named', async () => {
  const wrong = { ...facts, unit: { ...facts.unit, criteriaMet: 4 } };
  await expect(printFacts(folder.path, wrong)).rejects.toMatchObject({
    constructor: CountsDisagree,
    differences: [{ count: 'met', stated: 4, printed: 5 }],
  });
});

test('a criterion kept as met without a decision stops the printing', async () => {
  const wrong = { ...facts, decisions: facts.decisions.slice(1) };
  await expect(printFacts(folder.path, wrong)).rejects.toThrow('met 4 printed, 5 stated');
});

test('a criterion that was left out stops the printing', async () => {
  const wrong = { ...facts, criteria: facts.criteria.slice(1) };
  await expect(printFacts(folder.path, wrong)).rejects.toThrow('criteria 4 printed, 5 stated');
});

test('facts that agree are printed', async () => {
  await printFacts(folder.path, facts);
  expect(await readdir(folder.path)).toHaveLength(1);
});
