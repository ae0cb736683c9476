import type { TextStyle } from './styles.js';
import type { Line } from './typeset.js';
import type { Typefaces } from './typefaces.js';

/** A page number that is not known yet: where to write it, and the number of which place. */
export interface Waiting {
  readonly place: string;
  readonly right: number;
  readonly top: number;
  readonly style: TextStyle;
  readonly page: number;
}

/** Draws one line with its top at `top`, inside `width` points from `x`. */
export function drawLine(
  doc: PDFKit.PDFDocument,
  faces: Typefaces,
  line: Line,
  x: number,
  top: number,
  width: number,
  wait: (place: Omit<Waiting, 'page'>) => void,
): void {
  const { style, pageOf } = line;
  if (pageOf) wait({ place: pageOf, right: x + width, top, style });
  let at = style.align === 'right' ? x + width - line.width : x;
  const baseline = top + style.leading * 0.5 + style.size * 0.34;
  doc.fillColor(style.colour).fontSize(style.size);
  for (const run of line.runs) {
    const face = faces.face(run.face);
    face.means = run.actual;
    doc.text(run.text, at, baseline, {
      lineBreak: false,
      baseline: 'alphabetic',
      features: (run.level & 1) === 1 ? [] : undefined,
    });
    face.means = undefined;
    at += run.unitWidth * style.size;
  }
}
