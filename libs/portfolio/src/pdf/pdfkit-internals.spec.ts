import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { chooseFace, encodeExactly, forgetImage, openImage } from './pdfkit-internals.js';
import { defaultFace } from './typefaces.js';

const newDocument = () => new PDFDocument({ font: defaultFace, autoFirstPage: false });

test('PDFKit keeps the chosen face where it is looked for, encoding with a subset, widths and meanings', () => {
  const face = chooseFace(newDocument(), defaultFace);
  const glyph = face.font.getGlyph(20, [65]);
  expect(face.font.hasGlyphForCodePoint(65)).toBe(true);
  expect([typeof glyph.id, typeof glyph.advanceWidth]).toEqual(['number', 'number']);
  const code = face.subset.includeGlyph(glyph.id);
  expect(face.subset.glyphs[code]).toBe(glyph.id);
  expect([Array.isArray(face.unicode), Array.isArray(face.widths)]).toEqual([true, true]);
  expect(face.scale).toBeGreaterThan(0);
  face.widthOfString('word', 1);
  expect(Object.keys(face.layoutCache)).toEqual(['word']);
  expect(typeof face.document.ref).toBe('function');
});

test('PDFKit draws text and its character map through what is replaced', async () => {
  const doc = newDocument();
  doc.addPage();
  const face = chooseFace(doc, defaultFace);
  encodeExactly(face);
  const { encode, toUnicodeCmap } = face;
  const calls: string[] = [];
  face.encode = (...given) => (calls.push('encode'), encode(...given));
  face.toUnicodeCmap = () => (calls.push('toUnicodeCmap'), toUnicodeCmap());
  doc.text('a', 0, 0, { lineBreak: false });
  doc.end();
  for await (const _ of doc) continue;
  expect(calls).toEqual(['encode', 'toUnicodeCmap']);
});

test('PDFKit opens a picture without drawing it, and caches it until it is forgotten', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'attest-picture-'));
  try {
    const path = join(folder, 'picture.jpg');
    await sharp({ create: { width: 4, height: 3, channels: 3, background: 'red' } })
      .jpeg()
      .toFile(path);
    const doc = newDocument();
    const image = openImage(doc, path);
    expect(image).toMatchObject({ width: 4, height: 3 });
    expect(openImage(doc, path) === image).toBe(true);
    forgetImage(doc, path);
    expect(openImage(doc, path) === image).toBe(false);
  } finally {
    await rm(folder, { recursive: true });
  }
});
