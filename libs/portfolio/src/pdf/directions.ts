import bidiFactory from 'bidi-js';

const bidi = bidiFactory();
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** The embedding level of each UTF-16 unit (odd: right to left), or null where everything runs left to right. */
export interface Directions {
  readonly levels: Uint8Array;
  readonly paragraphRunsLeft: boolean;
}

/** Resolves directions by the Unicode Bidirectional Algorithm; the first strong letter leads the paragraph. */
export function directionsOf(paragraph: string): Directions | null {
  if (!rightToLeft.test(paragraph)) return null;
  const { levels, paragraphs } = bidi.getEmbeddingLevels(paragraph);
  return { levels, paragraphRunsLeft: ((paragraphs[0]?.level ?? 0) & 1) === 1 };
}

export function hasRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

export function mirrored(character: string): string {
  return bidi.getMirroredCharacter(character) ?? character;
}

/** Puts runs from logical into visual order (rule L2): from the highest level down, each stretch is reversed. */
export function inVisualOrder<R extends { readonly level: number }>(runs: readonly R[]): R[] {
  const ordered = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    let from = 0;
    while (from < ordered.length) {
      if ((ordered[from]?.level ?? 0) < level) {
        from += 1;
        continue;
      }
      let to = from;
      while (to < ordered.length && (ordered[to]?.level ?? 0) >= level) to += 1;
      ordered.splice(from, to - from, ...ordered.slice(from, to).reverse());
      from = to;
    }
  }
  return ordered;
}
