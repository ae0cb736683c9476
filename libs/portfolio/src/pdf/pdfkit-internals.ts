import { mirrored } from './directions.js';

// Every use of what PDFKit and fontkit do not publish is in this file. pdfkit-internals.spec.ts notices when an update
// moves something.

interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}

export interface EmbeddedFont {
  readonly font: {
    getGlyph(id: number, codePoints?: readonly number[]): Glyph;
    hasGlyphForCodePoint(codePoint: number): boolean;
  };
  readonly subset: { glyphs: number[]; includeGlyph(id: number): number };
  readonly unicode: (readonly number[] | undefined)[];
  readonly widths: number[];
  readonly scale: number;
  layoutCache: Record<string, unknown>;
  layout(text: string, features?: readonly string[]): { glyphs: Glyph[]; positions: unknown[] };
  widthOfString(text: string, size: number, features?: readonly string[]): number;
  encode(text: string, features?: readonly string[]): [string[], unknown[]];
  toUnicodeCmap(): unknown;
  readonly document: { ref(): { end(data: string): void } };
  /** What the next text drawn means, where a box stands for a character without a shape. */
  means?: string;
}

type Layout = ReturnType<EmbeddedFont['layout']>;

interface Internals {
  readonly _font: EmbeddedFont;
  readonly _imageRegistry: Record<string, unknown>;
  openImage(path: string): OpenedImage;
}

export interface OpenedImage {
  readonly width: number;
  readonly height: number;
}

const internalsOf = (doc: PDFKit.PDFDocument): Internals => doc as unknown as Internals;

/** Makes the face at this path the one that text is drawn in. */
export const chooseFace = (doc: PDFKit.PDFDocument, path: string): EmbeddedFont =>
  internalsOf(doc.font(path))._font;

/** Reads a picture without drawing it. @throws if it cannot be read */
export const openImage = (doc: PDFKit.PDFDocument, path: string): OpenedImage =>
  internalsOf(doc).openImage(path);

export const drawImage = (
  doc: PDFKit.PDFDocument,
  image: OpenedImage,
  [x, y]: readonly [number, number],
  size: OpenedImage,
): void => void doc.image(image as unknown as PDFKit.Mixins.ImageSrc, x, y, size);

/** PDFKit caches every picture until the document ends; ours are shown once. */
export function forgetImage(doc: PDFKit.PDFDocument, path: string): void {
  delete internalsOf(doc)._imageRegistry[path];
}

/**
 * Makes text come out of the document as it went in. Fonts draw several letters with one glyph (apart from its Arabic
 * dots, Urdu's ی in a word is also ٹ), and PDFKit records only the first letter of each glyph, so that names were read
 * back wrong. Here each pair of glyph and meaning gets its own code, and marks that carry no letter get no entry. Runs
 * laid out with a list of features, even an empty one, run right to left: their brackets are drawn mirrored and mean
 * what was written.
 */
export function encodeExactly(face: EmbeddedFont): void {
  cacheGlyphsByMeaning(face);
  cacheLayoutsOfRuns(face);
  const codes = new Map<string, number>();
  face.encode = (text, features) => {
    const { glyphs, positions } = face.layout(text, features);
    const encoded = glyphs.map((glyph) => hex(codeOf(glyph, features !== undefined)));
    return [encoded, positions];
  };
  face.toUnicodeCmap = () => {
    const cmap = face.document.ref();
    cmap.end(characterMap(face.unicode));
    return cmap;
  };

  function meaningOf(glyph: Glyph, runsLeft: boolean): readonly number[] {
    if (face.means !== undefined) return [...face.means].map((letter) => letter.codePointAt(0) ?? 0);
    return runsLeft ? glyph.codePoints.map(mirroredCodePoint) : glyph.codePoints;
  }

  function codeOf(glyph: Glyph, runsLeft: boolean): number {
    const meaning = meaningOf(glyph, runsLeft);
    const key = `${glyph.id}:${meaning.join()}`;
    const known = codes.get(key);
    if (known !== undefined) return known;
    let code = face.subset.includeGlyph(glyph.id);
    if (face.unicode[code] !== undefined) code = face.subset.glyphs.push(glyph.id) - 1;
    codes.set(key, code);
    face.widths[code] = glyph.advanceWidth * face.scale;
    face.unicode[code] = meaning;
    return code;
  }
}

/** PDFKit caches the layouts of words, but not of runs with features, and asks for each twice. */
function cacheLayoutsOfRuns(face: EmbeddedFont): void {
  const original = face.layout.bind(face) as (...all: unknown[]) => Layout;
  const cache = new Map<string, Layout>();
  face.layout = (text: string, features?: readonly string[], onlyWidth?: boolean): Layout => {
    if (!features) return original(text, features, onlyWidth);
    const cached = cache.get(text);
    if (cached) return cached;
    const layout = original(text, features);
    if (cache.size > 5_000) cache.clear();
    cache.set(text, layout);
    return layout;
  };
}

/** fontkit caches one object per glyph, with the letters it was first asked for. */
function cacheGlyphsByMeaning({ font }: EmbeddedFont): void {
  const original = font.getGlyph.bind(font);
  const cache = new Map<string, Glyph>();
  font.getGlyph = (id, codePoints = []) => {
    const glyph = original(id, codePoints);
    if (glyph.codePoints === codePoints) return glyph;
    const key = `${id}:${codePoints.join()}`;
    const cached = cache.get(key);
    if (cached) return cached;
    const meant = Object.create(glyph, { codePoints: { value: codePoints } }) as Glyph;
    cache.set(key, meant);
    return meant;
  };
}

function mirroredCodePoint(codePoint: number): number {
  return mirrored(String.fromCodePoint(codePoint)).codePointAt(0) ?? codePoint;
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0');
}

function characterMap(unicode: EmbeddedFont['unicode']): string {
  const lines = unicode.flatMap((codePoints, code) =>
    code > 0 && codePoints && codePoints.length > 0 ? [`<${hex(code)}> <${utf16(codePoints)}>`] : [],
  );
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000><ffff>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

function utf16(codePoints: readonly number[]): string {
  const text = String.fromCodePoint(...codePoints);
  return Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at))).join('');
}
