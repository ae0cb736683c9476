import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { contentDigest, readStandard, type Standard, standardFiles, writeStandard } from '#standards';
import { arbitraryStandard } from '../../support/arbitrary-standard.js';

function read(file: string | Uint8Array): Standard {
  const { findings, ...rest } = readStandard(Buffer.from(file));
  if (findings) throw new Error(JSON.stringify(findings));
  return (rest as { standard: Standard }).standard;
}

test('the shipped files are written back byte for byte', async () => {
  const files = await standardFiles();
  expect(files).toHaveLength(5);
  for (const file of files) {
    const bytes = await readFile(file);
    expect(writeStandard(read(bytes))).toBe(bytes.toString());
  }
});

test('any standard is read back from its file unchanged', () => {
  fc.assert(
    fc.property(arbitraryStandard(), (standard) => {
      const written = writeStandard(standard);
      expect(contentDigest(read(written))).toBe(contentDigest(standard));
      expect(writeStandard(read(written))).toBe(written);
    }),
    { numRuns: 100 },
  );
});

test('any printable text is read back unchanged', () => {
  const [base] = fc.sample(arbitraryStandard({ welsh: false }), 1);
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .map((drawn) => drawn.replace(/[\p{White_Space}\p{Cc}\p{Cs}\ufeff]/gu, '') || '\\"');
  fc.assert(
    fc.property(text, (title) => {
      expect(read(writeStandard({ ...base!, en: { ...base!.en, title } })).en.title).toBe(title);
    }),
    { numRuns: 200 },
  );
});

test('the order of fields in memory does not affect the file', () => {
  const [standard] = fc.sample(arbitraryStandard({ welsh: true }), 1);
  expect(writeStandard(reversed(standard!) as Standard)).toBe(writeStandard(standard!));
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, inner]) => [name, reversed(inner)]),
  );
}
