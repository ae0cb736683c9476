import fc from 'fast-check';
import { criterionStates } from '#units';
import { type BarCriterion, unitBar } from './unit-bar.js';

const one = (kind: BarCriterion['kind'], state: BarCriterion['state'] = 'not-started'): BarCriterion => ({
  kind,
  state,
});
const many = (kind: BarCriterion['kind'], count: number) => Array.from({ length: count }, () => one(kind));

describe('the unit bar', () => {
  it.each([
    [21, 26],
    [35, 25],
  ])('draws %i performance and %i knowledge criteria with a gap of one between', (performance, knowledge) => {
    const { segments, width } = unitBar([
      ...many('performance', performance),
      ...many('knowledge', knowledge),
    ]);
    const [last, first] = [segments[performance - 1]!, segments[performance]!];
    expect(segments).toHaveLength(performance + knowledge);
    expect(first.x - last.x).toBeCloseTo(20);
    expect(width).toBeCloseTo((performance + knowledge + 1) * 10);
  });

  it('has no gap where there is one kind only', () => {
    expect(unitBar(many('knowledge', 3)).width).toBeCloseTo(30);
  });

  it('says by its height how far a criterion is: a quarter, half, three quarters, all', () => {
    const states = ['evidence-linked', 'awaiting-assessment', 'partly-met', 'met'] as const;
    const { segments } = unitBar(states.map((state) => one('performance', state)));
    expect(segments.map(({ fill }) => (fill?.height ?? 0) / 22)).toEqual([0.25, 0.5, 0.75, 1]);
  });

  it('tells a refusal from a reopening and both from nothing done, without colour', () => {
    const { segments } = unitBar([
      one('performance', 'not-yet-met'),
      one('performance', 'reopened'),
      one('performance'),
    ]);
    expect(new Set(segments.map(({ stroke }) => stroke?.split('M').length)).size).toBe(3);
  });

  it('is empty for a unit without criteria', () => {
    expect(unitBar([])).toMatchObject({ segments: [], met: 0, total: 0, others: [] });
  });

  it('keeps every segment inside the picture, in order, and counts each criterion once', () => {
    const criterion = fc.record({
      kind: fc.constantFrom('performance' as const, 'knowledge' as const),
      state: fc.constantFrom(...criterionStates),
      onHold: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(criterion, { minLength: 1, maxLength: 90 }), (unsorted) => {
        const criteria = [...unsorted].sort((a, b) => b.kind.localeCompare(a.kind));
        const bar = unitBar(criteria);
        const ends = bar.segments.flatMap(({ x, width }) => [x, x + width]);
        expect(ends).toEqual([...ends].sort((a, b) => a - b));
        expect(ends.at(-1)).toBeLessThanOrEqual(bar.width);
        expect(bar.layers.flatMap(({ ground }) => ground.match(/M/g))).toHaveLength(criteria.length);
        expect(bar.met + bar.others.reduce((sum, { count }) => sum + count, 0)).toBe(criteria.length);
      }),
    );
  });
});
