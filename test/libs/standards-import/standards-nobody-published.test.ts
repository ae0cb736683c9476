import { isDeepStrictEqual } from 'node:util';
import { importBytes } from '#standards-import';
import { chanceFrom } from '../../support/standards-documents/seeded-random.js';
import { contentOf } from '../../support/standards-documents/content-of.js';
import { randomLayout } from '../../support/standards-documents/layout.js';
import { randomStandard } from '../../support/standards-documents/random-standard.js';
import { countWords, itemsOf, moreOften, shownTo } from '../../support/standards-documents/words-of.js';
import { type DocumentKind, writeDocument } from '../../support/standards-documents/write-document.js';

/** 560 documents. Setting type is slow, reading it is not. */
const documents: readonly (readonly [kind: DocumentKind, from: number, to: number])[] = [
  ['text', 0, 340],
  ['html', 1000, 1150],
  ['docx', 2000, 2040],
  ['pdf', 3000, 3030],
];

async function importedFrom(kind: DocumentKind, seed: number) {
  const chance = chanceFrom(seed);
  const layout = randomLayout(chance);
  const languages = layout.language === 'both' ? (['en', 'cy'] as const) : [layout.language];
  const standard = randomStandard(chance, languages);
  const bytes = await writeDocument(standard, layout, kind);
  const imported = await importBytes({ bytes, fileName: 'ours' });
  if (imported.outcome !== 'draft') throw new Error(`${seed}: ${JSON.stringify(imported)}`);
  const isDoubted = imported.remarks.some(({ severity }) => severity === 'doubt');
  return { standard, imported, isDoubted };
}

test.each(documents)(
  'of %s, all content is recovered verbatim, titles and fields too, or the document is flagged',
  async (kind, from, to) => {
    const silent: number[] = [];
    const lost: string[] = [];
    const invented: string[] = [];
    let whole = 0;
    for (let seed = from; seed < to; seed++) {
      const { standard, imported, isDoubted } = await importedFrom(kind, seed);
      const [before, after] = [itemsOf(standard), itemsOf(imported.standard)];
      if (isDeepStrictEqual(contentOf(standard), contentOf(imported.standard))) whole++;
      else if (!isDoubted) silent.push(seed);
      const missing = moreOften(countWords(before), countWords(shownTo(imported)));
      if (missing.length > 0) lost.push(`${seed}: ${missing.join(' ')}`);
      const printed = countWords(imported.document.lines.map(({ text }) => text));
      const added = moreOften(countWords(after), printed);
      if (added.length > 0) invented.push(`${seed}: ${added.join(' ')}`);
    }
    expect({ silent, lost, invented }).toEqual({ silent: [], lost: [], invented: [] });
    // Layouts that only a person can read are flagged; most are read whole.
    expect(whole / (to - from)).toBeGreaterThan(0.6);
  },
);

test('of a document that is cut short every item is recovered as far as it is printed, or it is flagged', async () => {
  const silent: number[] = [];
  for (let seed = 4000; seed < 4060; seed++) {
    const chance = chanceFrom(seed);
    const layout = { ...randomLayout(chance), language: 'en' as const };
    const standard = randomStandard(chance, ['en']);
    const whole = (await writeDocument(standard, layout, 'text')).toString();
    const bytes = Buffer.from(whole.slice(0, Math.floor(whole.length * (0.3 + chance.below(60) / 100))));
    const imported = await importBytes({ bytes, fileName: 'ours' });
    if (imported.outcome !== 'draft') continue;
    const isDoubted = imported.remarks.some(({ severity }) => severity === 'doubt');
    const before = itemsOf(standard);
    const after = itemsOf(imported.standard);
    // The last one is as long as the document prints it.
    const asPrinted = after.every((text, at) =>
      at === after.length - 1 ? before.some((one) => one.startsWith(text)) : before.includes(text),
    );
    if (!isDoubted && !asPrinted) silent.push(seed);
  }
  expect(silent).toEqual([]);
});
