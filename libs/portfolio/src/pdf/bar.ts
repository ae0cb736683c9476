import { barSegments, type BarSegment } from '#units/domain';
import type { Cover } from '../domain/portfolio-document.js';
import { ink, measure, page } from './styles.js';

export const barHeight = 16;

type Starts = ReadonlyMap<BarSegment['kind'], number>;

/** Draws the segmented bar over the whole measure. Returns where each kind begins, in points from the left margin. */
export function drawBar(doc: PDFKit.PDFDocument, criteria: Cover['bar'], y: number): Starts {
  const { segments, length } = barSegments(criteria);
  const step = measure / length;
  const width = step - Math.min(2, step * 0.25);
  const starts = new Map<BarSegment['kind'], number>();
  doc.lineWidth(0.6);
  for (const segment of segments) {
    const offset = step * segment.at;
    if (!starts.has(segment.kind)) starts.set(segment.kind, offset);
    drawSegment(doc, segment, page.margin + offset, y, width);
  }
  return starts;
}

function drawSegment(
  doc: PDFKit.PDFDocument,
  { filled, lines }: BarSegment,
  x: number,
  y: number,
  width: number,
): void {
  const outline = lines.length > 0 ? ink.warning : ink.secondary;
  for (const [fromX, fromY, toX, toY] of lines)
    doc
      .moveTo(x + fromX * width, y + fromY * barHeight)
      .lineTo(x + toX * width, y + toY * barHeight)
      .stroke(outline);
  if (filled > 0) doc.rect(x, y + barHeight * (1 - filled), width, barHeight * filled).fill(ink.accent);
  if (filled < 1) doc.rect(x, y, width, barHeight).stroke(outline);
}
