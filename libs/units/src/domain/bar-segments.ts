import type { CriterionState } from './states.js';

export interface BarCriterion {
  readonly kind: 'performance' | 'knowledge';
  readonly state: CriterionState;
  readonly onHold?: boolean;
}

/** [from x, from y, to x, to y] in parts of the segment's width and height, from its top left. */
export type SegmentLine = readonly [number, number, number, number];

/** One criterion in the bar of its unit. */
export interface BarSegment extends BarCriterion {
  /** Where it begins, in segments from the left of the bar. */
  readonly at: number;
  /** The part of its height that is filled, from the bottom: how far the criterion is, without colour. */
  readonly filled: number;
  /** Lines over it: a cross where it was refused, one diagonal where it was reopened. */
  readonly lines: readonly SegmentLine[];
}

const fallingDiagonal: SegmentLine = [0, 0, 1, 1];
const risingDiagonal: SegmentLine = [1, 0, 0, 1];

const looks: Readonly<Record<CriterionState, Pick<BarSegment, 'filled' | 'lines'>>> = {
  met: { filled: 1, lines: [] },
  'partly-met': { filled: 0.75, lines: [] },
  'met-awaiting-countersignature': { filled: 0.5, lines: [] },
  'awaiting-assessment': { filled: 0.5, lines: [] },
  'evidence-linked': { filled: 0.25, lines: [] },
  'not-started': { filled: 0, lines: [] },
  'not-yet-met': { filled: 0, lines: [fallingDiagonal, risingDiagonal] },
  reopened: { filled: 0, lines: [fallingDiagonal] },
};

/**
 * The segmented bar of a unit, as screen and print draw it: one segment a criterion in the order given, which is the
 * standard's, performance first, a gap of one segment before knowledge.
 */
export function barSegments(criteria: readonly BarCriterion[]): {
  readonly segments: readonly BarSegment[];
  /** In segments, with the gap; at least one. */
  readonly length: number;
} {
  const firstKnowledge = criteria.findIndex(({ kind }) => kind === 'knowledge');
  const gapBefore = firstKnowledge > 0 ? firstKnowledge : criteria.length;
  const segments = criteria.map(({ kind, state, onHold }, index) => ({
    ...{ kind, state, onHold, ...looks[state] },
    at: index < gapBefore ? index : index + 1,
  }));
  return { segments, length: (segments.at(-1)?.at ?? 0) + 1 };
}
