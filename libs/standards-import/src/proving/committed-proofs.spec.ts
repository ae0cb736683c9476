import { readStandardFile } from '#standards';
import { countsOf, digestsOf, labelsThatDiffer } from './proof.js';
import { proofFiles, proveStandards } from './prove-standards.js';
import { textsOfStandard } from './texts-of-standard.js';

test('the texts of all five standards are those whose digests were taken from the publications', async () => {
  const proofs = await proofFiles();
  expect(proofs.map(({ publishedText }) => publishedText).sort()).toEqual([
    'SFJBE2-v3.txt',
    'SFJBI502-v2.txt',
    'SFJBMS05-v1.txt',
    'prevention-no-code-printed.txt',
    'stalking-v1.txt',
  ]);
  for (const { file, digests } of proofs) {
    const { standard } = (await readStandardFile(file.replace('.proof.json', '.yaml'))) as never;
    expect(labelsThatDiffer(digests, digestsOf(textsOfStandard(standard)))).toEqual([]);
  }
});

test('the committed digests stand for 119 performance criteria, 136 knowledge items, 11 sub-items, 262 assessed', async () => {
  const counts = (await proofFiles()).map(({ digests }) => countsOf(digests));
  const total = (name: keyof (typeof counts)[number]) => counts.reduce((sum, count) => sum + count[name], 0);
  expect([total('performance'), total('knowledge'), total('subItems'), total('assessed')]).toEqual([
    119, 136, 11, 262,
  ]);
});

test('one changed letter, and one missing item, are told by label', () => {
  const proof = digestsOf([
    { label: 'P1', text: 'open the gate' },
    { label: 'P2', text: 'shut it' },
  ]);
  expect(labelsThatDiffer(proof, digestsOf([{ label: 'P1', text: 'open the Gate' }]))).toEqual(['P1', 'P2']);
});

test('a folder without the published texts proves nothing', async () => {
  const results = await proveStandards('/nowhere');
  expect(results.map(({ unreadable }) => unreadable)).toEqual(Array(5).fill('published-text'));
});
