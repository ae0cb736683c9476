import { importDocument, defaultImportLimits } from '#standards-import';
import { childFromSource } from '../../support/child-from-source.js';
import { png, zip } from '../../support/some-files.js';
import {
  encrypted,
  printed,
  scan,
  wordBody,
  wordFile,
} from '../../support/standards-documents/hostile-documents.js';

const child = childFromSource('libs/standards-import/src/import-entry.ts');

const imported = (bytes: Uint8Array, limits: Partial<typeof defaultImportLimits> = {}) =>
  importDocument(bytes, { fileName: 'a file', limits: { ...defaultImportLimits, ...limits } }, child);

const text = `SFJZZ1 Look after a test
Performance criteria
You must be able to:
1. read what it says
2. do what it asks
Knowledge and understanding
You need to know and understand:
1. what it is for
Version Number 2
`;

test('a document becomes a draft, beside the lines that were read', async () => {
  const outcome = await imported(Buffer.from(text));
  if (outcome.outcome !== 'draft') throw new Error(JSON.stringify(outcome));
  expect(outcome.standard.en.performance.items.map((item) => item.text)).toEqual([
    'read what it says',
    'do what it asks',
  ]);
  expect(outcome.document.lines[3]).toMatchObject({ line: 4, text: '1. read what it says' });
});

test('a PDF is read as a text is', async () => {
  const outcome = await imported(await printed((document) => document.fontSize(11).text(text)));
  if (outcome.outcome !== 'draft') throw new Error(JSON.stringify(outcome));
  expect(outcome.document).toMatchObject({ source: 'pdf', pages: 1 });
  expect(outcome.standard.en.performance.items.map((item) => item.text)).toEqual([
    'read what it says',
    'do what it asks',
  ]);
});

test('what a document is comes from its bytes, not from its name', async () => {
  expect(await imported(await png())).toMatchObject({
    outcome: 'unreadable',
    because: 'other-kind',
    facts: { kind: 'png' },
  });
  expect(await imported(zip({ 'a.txt': text }))).toMatchObject({
    because: 'other-kind',
    facts: { kind: 'zip' },
  });
  expect(await imported(Buffer.from('{\\rtf1 Performance criteria}'))).toMatchObject({
    facts: { kind: 'rtf' },
  });
});

test('a document without text, or one that is locked, is refused by name', async () => {
  expect(await imported(await scan(2))).toEqual({
    outcome: 'unreadable',
    because: 'scan',
    facts: { pages: 2 },
  });
  expect(await imported(await encrypted())).toMatchObject({ outcome: 'unreadable', because: 'encrypted' });
  expect(await imported(Buffer.from(' \n'))).toMatchObject({ outcome: 'not-a-standard', kind: 'empty' });
  expect(await imported(Buffer.alloc(0))).toMatchObject({ outcome: 'not-a-standard', kind: 'empty' });
});

test('threat 24: a Word document that unpacks to too much is refused before it has', async () => {
  const bomb = wordFile({ 'word/document.xml': wordBody(' '.repeat(9_000_000)) });
  expect(bomb.length).toBeLessThan(20_000);
  const reading = { ...defaultImportLimits.reading, unpackedBytes: 8_000_000 };
  expect(await imported(bomb, { reading })).toMatchObject({
    outcome: 'unreadable',
    because: 'too-much-unpacked',
  });
});

test('threat 24: what is nested without end is refused', async () => {
  const deep = 100_000;
  const html = `<!doctype html>${'<div>'.repeat(deep)}Performance criteria`;
  expect(await imported(Buffer.from(html))).toMatchObject({ outcome: 'unreadable', because: 'too-deep' });
  const word = wordFile({ 'word/document.xml': wordBody('<w:sdt>'.repeat(deep)) });
  expect(await imported(word)).toMatchObject({ outcome: 'unreadable', because: 'too-deep' });
});

test('threat 24: a document type and its entities are not read', async () => {
  const entity = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><d>&b;</d>';
  expect(await imported(wordFile({ 'word/document.xml': entity }))).toMatchObject({ because: 'damaged' });
});

test('threat 25: what is cut off or damaged is said to be so', async () => {
  const pdf = await printed((document) => document.text(text));
  expect(await imported(pdf.subarray(0, 30))).toMatchObject({ outcome: 'unreadable', because: 'damaged' });
  const word = wordFile({ 'word/document.xml': wordBody('<w:p><w:r>') });
  expect(await imported(word)).toMatchObject({ outcome: 'unreadable', because: 'damaged' });
});

test('a document that is larger than it may be, or has more pages, is refused by name', async () => {
  const reading = { ...defaultImportLimits.reading, bytes: 100_000, pages: 2, characters: 5_000 };
  expect(await imported(Buffer.alloc(100_001, 'a'), { reading })).toMatchObject({
    because: 'too-large',
    facts: { bytes: 100_001, most: 100_000 },
  });
  expect(await imported(Buffer.alloc(9_000, 'a'), { reading })).toMatchObject({ because: 'too-long' });
  const pages = await printed((document) => {
    for (let page = 0; page < 3; page++) document.text(text).addPage();
  });
  expect(await imported(pages, { reading })).toMatchObject({
    because: 'too-many-pages',
    facts: { pages: 4, most: 2 },
  });
});

test('reading is ended at its deadline, and when it holds more than it may', async () => {
  const pdf = await printed((document) => document.text(text));
  expect(await imported(pdf, { deadlineMs: 20 })).toEqual({
    outcome: 'unreadable',
    because: 'too-slow',
    facts: { seconds: 0.02 },
  });
  const paragraphs = wordFile({
    'word/document.xml': wordBody('<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(500_000)),
  });
  const outcome = await imported(paragraphs, { memoryMb: 150 });
  expect(outcome).toMatchObject({ outcome: 'unreadable', because: 'too-much-memory' });
});
