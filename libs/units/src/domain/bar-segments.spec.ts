import fc from 'fast-check';
import { type BarCriterion, barSegments } from './bar-segments.js';
import { criterionStates } from './states.js';

const one = (kind: BarCriterion['kind'], state: BarCriterion['state'] = 'not-started'): BarCriterion => ({
  kind,
  state,
});
const many = (kind: BarCriterion['kind'], count: number) => Array.from({ length: count }, () => one(kind));

it.each([
  [21, 26],
  [35, 25],
])('%i performance and %i knowledge criteria have a gap of one segment between', (performance, knowledge) => {
  const { segments, length } = barSegments([
    ...many('performance', performance),
    ...many('knowledge', knowledge),
  ]);
  expect(segments).toHaveLength(performance + knowledge);
  expect(segments[performance]!.at - segments[performance - 1]!.at).toBe(2);
  expect(length).toBe(performance + knowledge + 1);
});

it('has no gap where there is one kind only', () => {
  expect(barSegments(many('knowledge', 3)).length).toBe(3);
});

it('has a length even without criteria', () => {
  expect(barSegments([])).toEqual({ segments: [], length: 1 });
});

it('says by its height how far a criterion is: a quarter, half, three quarters, all', () => {
  const states = ['evidence-linked', 'awaiting-assessment', 'partly-met', 'met'] as const;
  const { segments } = barSegments(states.map((state) => one('performance', state)));
  expect(segments.map(({ filled }) => filled)).toEqual([0.25, 0.5, 0.75, 1]);
});

it('tells a refusal from a reopening and both from nothing done, without colour', () => {
  const { segments } = barSegments([
    one('performance', 'not-yet-met'),
    one('performance', 'reopened'),
    one('performance'),
  ]);
  expect(segments.map(({ lines }) => lines.length)).toEqual([2, 1, 0]);
});

it('gives each criterion its own place, in order, inside the length', () => {
  const criterion = fc.record({
    kind: fc.constantFrom('performance' as const, 'knowledge' as const),
    state: fc.constantFrom(...criterionStates),
  });
  fc.assert(
    fc.property(fc.array(criterion, { minLength: 1, maxLength: 90 }), (unsorted) => {
      const criteria = unsorted.sort((a, b) => b.kind.localeCompare(a.kind));
      const { segments, length } = barSegments(criteria);
      const places = segments.map(({ at }) => at);
      expect(segments.map(({ kind, state }) => ({ kind, state }))).toEqual(criteria);
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      expect(length).toBe(places.at(-1)! + 1);
    }),
  );
});
