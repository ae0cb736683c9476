import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#configuration';
import { readStandard } from '#standards';
import { importDifferences, withoutOurs } from './import-differences.js';
import { proveStandards } from './prove-standards.js';

const published = process.env['ATTEST_SOURCE_STANDARDS'];
const whenAtHand = published ? test : test.skip;

whenAtHand('the five published texts import to exactly the YAML, what is ours aside', async () => {
  const results = await proveStandards(published!);
  expect(results.map(({ standard, unlikeTheImport }) => [standard, unlikeTheImport])).toEqual([
    ['SFJBE2/3', []],
    ['SFJBI502/2', []],
    ['SFJBMS05/1', []],
    ['prevention/1', []],
    ['stalking-initial-response/1', []],
  ]);
});

const stalking = standardAt('stalking-initial-response/1');

test('what is ours is put aside, and that it is ours is not', () => {
  const aside = withoutOurs(stalking, ['key', 'en.title']);
  expect([aside.key, aside.en.title, aside.version]).toEqual([null, null, '1']);
  expect(aside.provenance.slice(0, 2)).toEqual([
    { field: 'key', is: 'ours', why: '' },
    { field: 'en.title', is: 'ours', why: '' },
  ]);
});

test('a publication with another word, or without a field, is told by label', () => {
  const text =
    'Overview\n\nFor porters\n\nPerformance criteria\n\n1. open the gate\n\nKnowledge and understanding\n\n1. gates\n';
  const differences = importDifferences(text, 'gates.txt', stalking);
  expect(differences).toEqual(expect.arrayContaining(['P1', 'P27', 'K24', 'dateApproved', 'en.overview']));
  expect(importDifferences('A poem about gates', 'poem.txt', stalking)).toEqual(['no-criteria']);
});

function standardAt(place: string) {
  const read = readStandard(readFileSync(join(projectRoot, 'standards-data', `${place}.yaml`)));
  if (read.findings) throw new Error(JSON.stringify(read.findings));
  return read.standard;
}
