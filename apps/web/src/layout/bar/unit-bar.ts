import {
  type BarCriterion,
  barSegments,
  type BarSegment,
  type CriterionState,
  type SegmentLine,
} from '#units';
import { stateTag, type StateTag } from './state-tag.js';

/** Path data of all segments in one state. */
export interface BarLayer {
  readonly state: CriterionState;
  readonly onHold: boolean;
  readonly ground: string;
  readonly fill: string;
  readonly stroke: string;
}

export type UnitBar = ReturnType<typeof unitBar>;

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
const width = pitch - gap;
const height = 24;
const inset = 1;
const inner = height - 2 * inset;

/** The picture of a unit's bar (`barSegments`), and its figures. It is stretched to the width there is. */
export function unitBar(criteria: readonly BarCriterion[]) {
  const { segments, length } = barSegments(criteria);
  return {
    width: length * pitch,
    height,
    layers: layersOf(segments),
    met: criteria.filter((one) => one.state === 'met').length,
    total: criteria.length,
    others: countOthers(criteria),
  };
}

/** The segments of one state are drawn as one path: a cohort page has thousands of segments. */
function layersOf(segments: readonly BarSegment[]): BarLayer[] {
  const layers = new Map<string, BarLayer>();
  for (const segment of segments) {
    const { state, onHold = false } = segment;
    const key = `${state} ${onHold}`;
    const before = layers.get(key) ?? { state, onHold, ground: '', fill: '', stroke: '' };
    layers.set(key, {
      ...before,
      ground: before.ground + box(segment, 1),
      fill: before.fill + (segment.filled > 0 ? box(segment, segment.filled) : ''),
      stroke: before.stroke + segment.lines.map((line) => stroke(segment, line)).join(''),
    });
  }
  return [...layers.values()];
}

const leftOf = ({ at }: BarSegment): number => at * pitch + gap / 2;

/** The lower `part` of a segment. */
function box(segment: BarSegment, part: number): string {
  const high = part * inner;
  return `M${round(leftOf(segment))} ${round(inset + inner - high)}h${width}v${round(high)}h${-width}z`;
}

function stroke(segment: BarSegment, [fromX, fromY, toX, toY]: SegmentLine): string {
  const x = (part: number): number => round(leftOf(segment) + part * width);
  const y = (part: number): number => round(inset + part * inner);
  return `M${x(fromX)} ${y(fromY)}L${x(toX)} ${y(toY)}`;
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}

/** The states other than met that occur, nearest to met first. */
const countOthers = (criteria: readonly BarCriterion[]): (StateTag & { readonly count: number })[] =>
  nearestFirst
    .map((state) => ({ ...stateTag(state), count: criteria.filter((one) => one.state === state).length }))
    .filter(({ count }) => count > 0);
