import fc from 'fast-check';
import { barSegments, criterionStates } from '#units';
import { unitBar } from './unit-bar.js';

const criterion = fc.record({
  kind: fc.constantFrom('performance' as const, 'knowledge' as const),
  state: fc.constantFrom(...criterionStates),
  onHold: fc.boolean(),
});
const criteria = fc
  .array(criterion, { minLength: 1, maxLength: 90 })
  .map((unsorted) => unsorted.sort((a, b) => b.kind.localeCompare(a.kind)));

/** The numbers of each part of a path that begins with M. */
const partsOf = (path: string): number[][] =>
  path
    .split('M')
    .slice(1)
    .map((part) => part.match(/-?[\d.]+/g)!.map(Number));

describe('the unit bar', () => {
  it('is empty for a unit without criteria', () => {
    expect(unitBar([])).toMatchObject({ width: 10, layers: [], met: 0, total: 0, others: [] });
  });

  it('draws what the rule says of each segment, and nothing else', () => {
    fc.assert(
      fc.property(criteria, (given) => {
        const { segments, length } = barSegments(given);
        const { layers, width } = unitBar(given);
        expect(width).toBe(length * 10);
        for (const { state, onHold, ...paths } of layers) {
          const drawn = segments.filter((one) => one.state === state && one.onHold === onHold);
          const filled = drawn.filter(({ filled: part }) => part > 0);
          const left = (at: number) => Math.round((at * 10 + 1.4) * 10) / 10;
          expect(partsOf(paths.ground)).toEqual(drawn.map(({ at }) => [left(at), 1, 7.2, 22, -7.2]));
          expect(partsOf(paths.fill)).toEqual(
            filled.map(({ at, filled: part }) => [left(at), 23 - 22 * part, 7.2, 22 * part, -7.2]),
          );
          expect(partsOf(paths.stroke)).toEqual(
            drawn.flatMap(({ at, lines }) =>
              lines.map(([fromX, fromY, toX, toY]) => [
                ...[left(at + fromX * 0.72), 1 + 22 * fromY],
                ...[left(at + toX * 0.72), 1 + 22 * toY],
              ]),
            ),
          );
        }
        expect(layers.flatMap(({ ground }) => partsOf(ground))).toHaveLength(given.length);
      }),
    );
  });

  it('counts each criterion once', () => {
    fc.assert(
      fc.property(criteria, (given) => {
        const bar = unitBar(given);
        expect(bar.met + bar.others.reduce((sum, { count }) => sum + count, 0)).toBe(bar.total);
        expect(bar.total).toBe(given.length);
      }),
    );
  });
});
