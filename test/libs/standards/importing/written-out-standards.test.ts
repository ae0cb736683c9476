import { importBytes, readStandardFiles, type Standard, usualReadingLimits } from '#standards';
import { contentOf } from '../../../support/standards-documents/content-of.js';
import { type Layout, namedLayouts } from '../../../support/standards-documents/layout.js';
import {
  type DocumentKind,
  documentKinds,
  writeDocument,
} from '../../../support/standards-documents/write-document.js';

let standards: readonly Standard[];
beforeAll(async () => {
  ({ standards } = await readStandardFiles());
});

const pairs = documentKinds.flatMap((kind) => namedLayouts.map((layout) => [kind, layout] as const));

/** Setting type takes a while: each PDF layout has two of the standards, and all have their turn. */
const turnOf = (kind: DocumentKind, layout: Layout): readonly Standard[] => {
  const at = namedLayouts.indexOf(layout);
  return kind === 'pdf'
    ? standards.filter((_, index) => index === at % 5 || index === (at + 2) % 5)
    : standards;
};

// Our key, the provenance and the style of the numbers are not among what a document carries.
test.each(pairs)('the standards of the library come back from %s, $name', async (kind, layout) => {
  for (const standard of turnOf(kind, layout)) {
    const bytes = await writeDocument(standard, layout, kind);
    const imported = await importBytes({ bytes, fileName: 'a file', limits: usualReadingLimits });
    if (imported.outcome !== 'draft') throw new Error(`${standard.key}: ${JSON.stringify(imported)}`);
    expect(contentOf(imported.standard)).toEqual(contentOf(standard));
  }
});
