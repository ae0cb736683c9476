import type { CriterionState } from '#units';
import type { Cover } from '../domain/portfolio-document.js';
import { ink, measure, page } from './styles.js';

const height = 16;
const kindGap = 9;

type Kind = Cover['bar'][number]['kind'];

/** How far a segment is filled, from the bottom, so that the bar reads in black and white; null is a cross. */
const fill: Readonly<Record<CriterionState, number | null>> = {
  'not-started': 0,
  'evidence-linked': 0.25,
  'awaiting-assessment': 0.5,
  'met-awaiting-countersignature': 0.5,
  'partly-met': 0.75,
  met: 1,
  'not-yet-met': null,
  reopened: null,
};

/**
 * Attest's segmented bar: one segment a criterion, in the order of the standard, performance then knowledge
 * with a gap between. Returns where each kind begins, in points from the left margin.
 */
export function drawBar(
  doc: PDFKit.PDFDocument,
  segments: Cover['bar'],
  y: number,
): ReadonlyMap<Kind, number> {
  const kinds = [...new Set(segments.map(({ kind }) => kind))];
  const gaps = Math.max(0, kinds.length - 1) * kindGap;
  const step = (measure - gaps) / Math.max(1, segments.length);
  const space = Math.min(2, step * 0.25);
  const starts = new Map<Kind, number>();
  segments.forEach(({ kind, state }, index) => {
    const offset = step * index + kindGap * kinds.indexOf(kind);
    if (!starts.has(kind)) starts.set(kind, offset);
    drawSegment(doc, page.margin + offset, y, step - space, fill[state]);
  });
  return starts;
}

function drawSegment(
  doc: PDFKit.PDFDocument,
  x: number,
  y: number,
  width: number,
  share: number | null,
): void {
  doc.lineWidth(0.6);
  if (share === null) {
    doc.moveTo(x, y).lineTo(x + width, y + height);
    doc.moveTo(x + width, y).lineTo(x, y + height);
    doc.stroke(ink.warning);
    doc.rect(x, y, width, height).stroke(ink.warning);
    return;
  }
  if (share > 0) doc.rect(x, y + height * (1 - share), width, height * share).fill(ink.accent);
  if (share < 1) doc.rect(x, y, width, height).stroke(ink.secondary);
}

export const barHeight = height;
