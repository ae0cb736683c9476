import { createRequire } from 'node:module';
import { hasRightToLeft } from './directions.js';
import { chooseFace, encodeExactly, type EmbeddedFont } from './pdfkit-internals.js';

const require = createRequire(import.meta.url);

export type Weight = 'regular' | 'bold' | 'italic';
export type FontFamily = 'atkinson' | 'dejavu' | 'arabic';
export type FaceName = `${FontFamily}-${Weight}`;

const atkinson = '@expo-google-fonts/atkinson-hyperlegible-next';
const arabic = '@expo-google-fonts/noto-sans-arabic';
const files: Readonly<Record<FaceName, string>> = {
  'atkinson-regular': `${atkinson}/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf`,
  'atkinson-bold': `${atkinson}/600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf`,
  'atkinson-italic': `${atkinson}/400Regular_Italic/AtkinsonHyperlegibleNext_400Regular_Italic.ttf`,
  'dejavu-regular': 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  'dejavu-bold': 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
  'dejavu-italic': 'dejavu-fonts-ttf/ttf/DejaVuSans-Oblique.ttf',
  'arabic-regular': `${arabic}/400Regular/NotoSansArabic_400Regular.ttf`,
  'arabic-bold': `${arabic}/600SemiBold/NotoSansArabic_600SemiBold.ttf`,
  'arabic-italic': `${arabic}/400Regular/NotoSansArabic_400Regular.ttf`,
};

const paths = Object.fromEntries(
  Object.entries(files).map(([name, file]) => [name, require.resolve(file)]),
) as Readonly<Record<FaceName, string>>;

/** Given to PDFKit so that it does not take a built-in one. */
export const defaultFace = paths['atkinson-regular'];

export type Typefaces = ReturnType<typeof openTypefaces>;

/** Opens each face when it is first used; only what was drawn is embedded. */
export function openTypefaces(doc: PDFKit.PDFDocument) {
  const faces = new Map<string, EmbeddedFont>();
  const families = new Map<string, FontFamily | null>();

  /** Makes a face the one that text is drawn in, and returns it. */
  function face(name: FaceName): EmbeddedFont {
    // By its path: under a registered name PDFKit would open the default face again each time.
    const path = paths[name];
    const chosen = chooseFace(doc, path);
    if (!faces.has(path)) {
      encodeExactly(chosen);
      faces.set(path, chosen);
    }
    return chosen;
  }

  function canDraw(family: FontFamily, character: string, weight: Weight): boolean {
    const { font } = face(`${family}-${weight}`);
    for (const letter of character)
      if (!isJoiner(letter) && !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)) return false;
    return true;
  }

  return {
    face,
    /** Which family draws this character: Atkinson, else DejaVu Sans; for Arabic letters Noto Sans Arabic. null: none can. */
    familyFor(character: string, weight: Weight, preferred?: FontFamily): FontFamily | null {
      const key = `${weight}${preferred ?? ''}:${character}`;
      const known = families.get(key);
      if (known !== undefined) return known;
      const order: readonly FontFamily[] = hasRightToLeft(character)
        ? ['arabic', 'dejavu']
        : ['atkinson', 'dejavu', 'arabic'];
      const tried = preferred && !hasRightToLeft(character) ? [preferred, ...order] : order;
      const found = tried.find((family) => canDraw(family, character, weight)) ?? null;
      if (families.size > 50_000) families.clear();
      families.set(key, found);
      return found;
    },
    forgetLayouts(): void {
      for (const opened of faces.values())
        opened.layoutCache = Object.create(null) as Record<string, unknown>;
    },
  };
}

function isJoiner(letter: string): boolean {
  return letter === '\u200c' || letter === '\u200d' || /[\ufe00-\ufe0f]/.test(letter);
}
