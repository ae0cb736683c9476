import { readStandardFiles, type Standard } from '#standards';
import { importBytes } from '#standards-import';
import { contentOf } from '../../support/standards-documents/content-of.js';
import { namedLayouts } from '../../support/standards-documents/layout.js';
import { documentKinds, writeDocument } from '../../support/standards-documents/write-document.js';

let standards: readonly Standard[];
beforeAll(async () => {
  ({ standards } = await readStandardFiles());
});

const each = documentKinds.flatMap((kind) =>
  namedLayouts.map((layout) => [kind, layout.name, layout] as const),
);

/** Whatever marks a layout prints, the items of these five are counted from 1; sub-items may be lettered instead. */
const numbersOf = ({ en }: Standard): object =>
  [en.performance, en.knowledge].map(({ items }) => items.map(({ number }) => number));

// Our key and the provenance are not among what a document carries.
test.each(each)('the standards of the library come back from %s: %s', async (kind, _, layout) => {
  for (const standard of standards) {
    const bytes = await writeDocument(standard, layout, kind);
    const imported = await importBytes({ bytes, fileName: 'a file' });
    if (imported.outcome !== 'draft') throw new Error(`${standard.key}: ${JSON.stringify(imported)}`);
    expect(contentOf(imported.standard)).toEqual(contentOf(standard));
    expect(numbersOf(imported.standard)).toEqual(numbersOf(standard));
  }
});
