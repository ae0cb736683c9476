import { jest } from '@jest/globals';
import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { barSegments, criterionStates } from '#units/domain';
import { barHeight, drawBar } from './bar.js';
import { measure, page } from './styles.js';

const criterion = fc.record({
  kind: fc.constantFrom('performance' as const, 'knowledge' as const),
  state: fc.constantFrom(...criterionStates),
});
const criteria = fc
  .array(criterion, { minLength: 1, maxLength: 90 })
  .map((unsorted) => unsorted.sort((a, b) => b.kind.localeCompare(a.kind)));

const close = (numbers: readonly number[]) => numbers.map((number) => Math.round(number * 1000) / 1000);

it('draws what the rule says of each segment, and nothing else', () => {
  const doc = new PDFDocument();
  const [rect, from, to] = [jest.spyOn(doc, 'rect'), jest.spyOn(doc, 'moveTo'), jest.spyOn(doc, 'lineTo')];
  fc.assert(
    fc.property(criteria, (given) => {
      jest.clearAllMocks();
      const { segments, length } = barSegments(given);
      const step = measure / length;
      const width = step - Math.min(2, step * 0.25);
      const left = (at: number) => page.margin + at * step;
      const starts = drawBar(doc, given, 100);

      const boxes = segments.flatMap(({ at, filled }) => [
        ...(filled > 0 ? [[left(at), 100 + barHeight * (1 - filled), width, barHeight * filled]] : []),
        ...(filled < 1 ? [[left(at), 100, width, barHeight]] : []),
      ]);
      expect(rect.mock.calls.map(close)).toEqual(boxes.map(close));
      const lines = segments.flatMap(({ at, lines: over }) =>
        over.map(([fromX, fromY, toX, toY]) => [
          ...[left(at) + fromX * width, 100 + fromY * barHeight],
          ...[left(at) + toX * width, 100 + toY * barHeight],
        ]),
      );
      const drawn = from.mock.calls.map((start, index) => [...start, ...to.mock.calls[index]!]);
      expect(drawn.map(close)).toEqual(lines.map(close));
      for (const [kind, x] of starts)
        expect(x).toBe(segments.find((segment) => segment.kind === kind)!.at * step);
    }),
  );
});
