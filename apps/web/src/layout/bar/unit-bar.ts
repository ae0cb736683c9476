import { type CriterionState } from '#units';
import { stateTag, type StateTag } from './state-tag.js';

export interface BarCriterion {
  readonly kind: 'performance' | 'knowledge';
  readonly state: CriterionState;
  readonly onHold?: boolean;
}

/** One segment in units of the picture: 10 wide, 24 high, 0,0 at the top left. */
export interface BarSegment {
  readonly state: CriterionState;
  readonly x: number;
  readonly width: number;
  readonly onHold: boolean;
  /** The filled part from the bottom: how far the criterion is, without colour. Absent where nothing is filled. */
  readonly fill?: { readonly y: number; readonly height: number };
  /** A line over the segment: a cross, or one diagonal. */
  readonly stroke?: string;
}

/** Path data of all segments in one state. */
export interface BarLayer {
  readonly state: CriterionState;
  readonly onHold: boolean;
  readonly ground: string;
  readonly fill: string;
  readonly stroke: string;
}

export interface UnitBar {
  readonly width: number;
  readonly height: number;
  readonly segments: readonly BarSegment[];
  /** The segments of one state drawn as one path: a cohort page has thousands of segments. */
  readonly layers: readonly BarLayer[];
  readonly met: number;
  readonly total: number;
  /** The states other than met that occur, nearest to met first. */
  readonly others: readonly (StateTag & { readonly count: number })[];
}

const nearestFirst: readonly CriterionState[] = [
  'met-awaiting-countersignature',
  'awaiting-assessment',
  'partly-met',
  'not-yet-met',
  'reopened',
  'evidence-linked',
  'not-started',
];

const pitch = 10;
const gap = 2.8;
const height = 24;
const inset = 1;

/**
 * The segmented bar of a unit: one segment a criterion in the order given, which is the standard's, performance
 * first, a gap of one segment before knowledge. The picture is stretched to the width there is.
 */
export function unitBar(criteria: readonly BarCriterion[]): UnitBar {
  const firstKnowledge = criteria.findIndex((one) => one.kind === 'knowledge');
  const gapBefore = firstKnowledge > 0 ? firstKnowledge : criteria.length;
  const segments = criteria.map((one, index) =>
    segment(one, (index + (index >= gapBefore ? 1 : 0)) * pitch + gap / 2),
  );
  const last = segments.at(-1);
  return {
    width: last ? last.x + last.width + gap / 2 : pitch,
    height,
    segments,
    layers: layersOf(segments),
    met: criteria.filter((one) => one.state === 'met').length,
    total: criteria.length,
    others: countOthers(criteria),
  };
}

function segment({ state, onHold = false }: BarCriterion, x: number): BarSegment {
  const width = pitch - gap;
  const stroke = strokeOf(state, x, width);
  const full = height - 2 * inset;
  const filled = filledPart(state) * full;
  const fill = filled > 0 ? { y: height - inset - filled, height: filled } : undefined;
  return { state, x, width, onHold, fill, stroke };
}

function filledPart(state: CriterionState): number {
  switch (state) {
    case 'met':
      return 1;
    case 'partly-met':
      return 0.75;
    case 'awaiting-assessment':
    case 'met-awaiting-countersignature':
      return 0.5;
    case 'evidence-linked':
      return 0.25;
    case 'not-started':
    case 'not-yet-met':
    case 'reopened':
      return 0;
  }
}

function strokeOf(state: CriterionState, x: number, width: number): string | undefined {
  const [top, bottom, left, right] = [inset, height - inset, round(x), round(x + width)];
  const falling = `M${left} ${top}L${right} ${bottom}`;
  if (state === 'not-yet-met') return `${falling}M${right} ${top}L${left} ${bottom}`;
  return state === 'reopened' ? falling : undefined;
}

function layersOf(segments: readonly BarSegment[]): BarLayer[] {
  const layers = new Map<string, BarLayer>();
  for (const { state, onHold, x, width, fill, stroke } of segments) {
    const key = `${state} ${onHold}`;
    const before = layers.get(key) ?? { state, onHold, ground: '', fill: '', stroke: '' };
    layers.set(key, {
      ...before,
      ground: before.ground + box(x, inset, width, height - 2 * inset),
      fill: before.fill + (fill ? box(x, fill.y, width, fill.height) : ''),
      stroke: before.stroke + (stroke ?? ''),
    });
  }
  return [...layers.values()];
}

function box(x: number, y: number, width: number, high: number): string {
  return `M${round(x)} ${round(y)}h${round(width)}v${round(high)}h${round(-width)}z`;
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}

function countOthers(criteria: readonly BarCriterion[]): UnitBar['others'] {
  return nearestFirst
    .map((state) => ({ ...stateTag(state), count: criteria.filter((one) => one.state === state).length }))
    .filter(({ count }) => count > 0);
}
