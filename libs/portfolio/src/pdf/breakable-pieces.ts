/** What may stand together on a line without a break inside. */
export interface Piece {
  readonly text: string;
  /** Where it begins in the paragraph, in UTF-16 units: directions are resolved for the paragraph as a whole. */
  readonly start: number;
  readonly spaceBefore: boolean;
}

const longestWord = 24;
const pieceOfRun = 16;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const simple = /^[\u0020-\u02ff\u2010-\u2044]*$/;

/**
 * Splits a paragraph at its spaces, and words of more than 24 characters after their punctuation and then every
 * 16 characters: no layout engine is ever given one unbroken run of 200,000 characters.
 */
export function breakablePieces(paragraph: string): Piece[] {
  const pieces: Piece[] = [];
  for (const match of paragraph.matchAll(/[^ ]+/g)) {
    const start = match.index;
    let at = start;
    for (const text of piecesOfWord(match[0])) {
      pieces.push({ text, start: at, spaceBefore: at === start && pieces.length > 0 });
      at += text.length;
    }
  }
  return pieces;
}

function piecesOfWord(word: string): string[] {
  if (word.length <= longestWord) return [word];
  return (word.match(/[^-_/.&?=@,;]*[-_/.&?=@,;]|[^-_/.&?=@,;]+/g) ?? [word]).flatMap((part) =>
    part.length <= longestWord ? [part] : inSteps(graphemesOf(part)),
  );
}

function inSteps(characters: readonly string[]): string[] {
  const steps: string[] = [];
  for (let at = 0; at < characters.length; at += pieceOfRun)
    steps.push(characters.slice(at, at + pieceOfRun).join(''));
  return steps;
}

/** What a reader takes for one character: a letter with its marks, an emoji with its joiners. */
export function graphemesOf(text: string): string[] {
  if (simple.test(text)) return text.split('');
  const found: string[] = [];
  // In slices, or segmenting one very long run takes time that grows with its square.
  for (let at = 0; at < text.length; at += 512) {
    let end = Math.min(at + 512, text.length);
    if (isLowSurrogate(text, end)) end += 1;
    for (const { segment } of graphemes.segment(text.slice(at, end))) found.push(segment);
    at = end - 512;
  }
  return found;
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
