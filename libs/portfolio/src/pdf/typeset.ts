import { printableText } from '../domain/printable-text.js';
import { breakablePieces, graphemesOf, type Piece } from './breakable-pieces.js';
import { directionsOf, type Directions } from './directions.js';
import { runsInVisualOrder, type Run } from './runs.js';
import type { TextStyle } from './styles.js';
import type { Typefaces } from './typefaces.js';

/** One line, ready to be drawn: its runs from left to right. */
export interface Line {
  readonly runs: readonly Run[];
  readonly width: number;
  readonly style: TextStyle;
  /** Space above, in points. */
  readonly before: number;
  /** The named place this line leads to. */
  readonly goTo?: string;
  /** Draws the number of the page where this named place is, once it is known. */
  readonly pageOf?: string;
  /** An https address. */
  readonly link?: string;
}

export interface LineOptions {
  readonly before?: number;
  readonly goTo?: string;
  readonly pageOf?: string;
  readonly link?: string;
}

export type Typesetter = ReturnType<typeof typesetterWith>;

/** Read aloud or reflowed, the last word of a line and the first of the next would else be one. */
function withSpace(line: Line): Line {
  const last = line.runs.at(-1);
  if (!last || last.actual !== undefined) return line;
  return { ...line, runs: [...line.runs.slice(0, -1), { ...last, text: `${last.text} ` }] };
}

/** Sets text in the typefaces of the portfolio: run by run, in both directions. */
export function typesetterWith(faces: Typefaces) {
  let missing = 0;
  const widths = new Map<string, number>();

  function widthOf(text: string, style: TextStyle): number {
    const key = `${style.weight}:${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known * style.size;
    if (widths.size > 30_000) {
      widths.clear();
      faces.forgetLayouts();
    }
    const runs = runsInVisualOrder(text, style.weight, directionsOf(text), 0, faces);
    const width = runs.reduce((sum, run) => sum + run.unitWidth, 0);
    widths.set(key, width);
    return width * style.size;
  }

  function breakLines(paragraph: string, style: TextStyle, width: number): [number, number][] {
    const space = widthOf(' ', style);
    const lines: [number, number][] = [];
    let from = -1;
    let end = 0;
    let used = 0;
    for (const piece of breakablePieces(paragraph).flatMap((whole) => fitting(whole, style, width))) {
      const own = widthOf(piece.text, style);
      const gap = piece.spaceBefore ? space : 0;
      if (from >= 0 && used + gap + own > width + 0.01) {
        lines.push([from, end]);
        from = -1;
      }
      if (from < 0) {
        from = piece.start;
        used = own;
      } else used += gap + own;
      end = piece.start + piece.text.length;
    }
    if (from >= 0) lines.push([from, end]);
    return lines;
  }

  /** A piece that is wider than a narrow column is taken apart, character by character. */
  function fitting(piece: Piece, style: TextStyle, width: number): Piece[] {
    if (widthOf(piece.text, style) <= width) return [piece];
    let at = piece.start;
    return graphemesOf(piece.text).map((text) => {
      const part = { text, start: at, spaceBefore: piece.spaceBefore && at === piece.start };
      at += text.length;
      return part;
    });
  }

  function lineOf(text: string, style: TextStyle, directions: Directions | null, start: number): Line {
    const runs = runsInVisualOrder(text, style.weight, directions, start, faces);
    missing += runs.filter(({ actual }) => actual !== undefined).length;
    const width = runs.reduce((sum, run) => sum + run.unitWidth * style.size, 0);
    const set = directions?.paragraphRunsLeft ? { ...style, align: 'right' as const } : style;
    return { runs, width, style: set, before: 0 };
  }

  return {
    /** Breaks text into lines of at most `width` points. Line ends in the text are kept. */
    lines(
      text: string,
      style: TextStyle,
      width: number,
      { before = 0, goTo, pageOf, link }: LineOptions = {},
    ): Line[] {
      const set = printableText(text)
        .split('\n')
        .flatMap((paragraph) => {
          const directions = directionsOf(paragraph);
          const broken = breakLines(paragraph, style, width);
          if (broken.length === 0) return [lineOf('', style, null, 0)];
          return broken.map(([from, to]) => {
            const line = lineOf(paragraph.slice(from, to), style, directions, from);
            return directions === null && paragraph[to] === ' ' ? withSpace(line) : line;
          });
        });
      return set.map((line, index) => ({ ...line, before: index === 0 ? before : 0, goTo, pageOf, link }));
    },
    /** One line, cut with an ellipsis where it would be wider than `width`. */
    oneLine(text: string, style: TextStyle, width: number): Line {
      const whole = printableText(text).replaceAll('\n', ' ').slice(0, 400);
      const fits = (cut: string): boolean => widthOf(cut, style) <= width;
      if (fits(whole)) return lineOf(whole, style, directionsOf(whole), 0);
      let kept = graphemesOf(whole);
      while (kept.length > 1 && !fits(`${kept.join('')}…`)) kept = kept.slice(0, -1);
      const cut = `${kept.join('').trimEnd()}…`;
      return lineOf(cut, style, directionsOf(cut), 0);
    },
    /** How many characters no typeface here can draw, so far. */
    missing: () => missing,
  };
}
