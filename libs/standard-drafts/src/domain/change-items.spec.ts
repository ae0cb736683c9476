import fc from 'fast-check';
import { readStandardFiles } from '#standards';
import { type Edition, houseRuleFindings, type Standard } from '#standards/domain';
import { changeItems } from './change-items.js';
import { type ItemChange, itemMoves, type ItemPlace } from './item-change.js';

const edition = (performance: Edition['performance']['items'], knowledge = one('why')): Edition => ({
  title: 'Keep a gate',
  performance: { items: performance },
  knowledge: { items: knowledge },
});
const one = (text: string) => [{ number: '1', text }];
const gate: Standard = {
  ...{ key: 'gate', version: '1', urn: null, originalUrn: null, dateApproved: null },
  ...{ indicativeReviewDate: null, socCode: null },
  provenance: [
    { field: 'en.performance.items.1.text', is: 'corrected', printed: 'shut teh gate', why: 'A slip.' },
    { field: 'en.performance.items.*.number', is: 'ours', why: 'All are printed 1.' },
  ],
  en: edition([
    { number: '1', text: 'open the gate' },
    { number: '2', text: 'shut the gate' },
    {
      number: '3',
      text: 'oil:',
      subItems: [
        { number: '3.a', text: 'hinges' },
        { number: '3.b', text: 'locks' },
      ],
    },
  ]),
};
const place = (item: number, sub?: number, kind: ItemPlace['kind'] = 'performance'): ItemPlace => ({
  ...{ kind, item },
  ...(sub !== undefined && { sub }),
});
const outline = (standard: Standard | undefined, kind: ItemPlace['kind'] = 'performance') =>
  standard?.en[kind].items.flatMap(({ number, text, subItems = [] }) => [
    `${number} ${text}`,
    ...subItems.map((sub) => `${sub.number} ${sub.text}`),
  ]);
const changed = (change: ItemChange) => changeItems(gate, change);

test('an item moves with what is below it, and all are counted anew', () => {
  expect(outline(changed({ is: 'moved', place: place(2), to: 'up' }))).toEqual([
    ...['1 open the gate', '2 oil:', '2.a hinges', '2.b locks', '3 shut the gate'],
  ]);
  expect(outline(changed({ is: 'moved', place: place(2, 1), to: 'up' }))?.slice(2)).toEqual([
    ...['3 oil:', '3.a locks', '3.b hinges'],
  ]);
  expect(changed({ is: 'moved', place: place(0), to: 'up' })).toBeUndefined();
  expect(changed({ is: 'moved', place: place(2, 1), to: 'down' })).toBeUndefined();
});

test('what provenance says of an item goes with it, and ends with it', () => {
  const fields = (standard: Standard | undefined) => standard?.provenance.map(({ field }) => field);
  const all = 'en.performance.items.*.number';
  expect(fields(changed({ is: 'moved', place: place(1), to: 'up' }))).toEqual([
    'en.performance.items.0.text',
    all,
  ]);
  expect(fields(changed({ is: 'moved', place: place(1), to: 'across' }))).toEqual([
    'en.knowledge.items.0.text',
    all,
  ]);
  expect(fields(changed({ is: 'removed', place: place(1) }))).toEqual([all]);
});

test('an item goes below the one before it and out again, and into the other section', () => {
  const inside = changed({ is: 'moved', place: place(1), to: 'in' });
  expect(outline(inside)).toEqual([
    ...['1 open the gate', '1.1 shut the gate', '2 oil:', '2.a hinges', '2.b locks'],
  ]);
  expect(outline(changeItems(inside!, { is: 'moved', place: place(0, 0), to: 'out' }))).toEqual(
    outline(gate),
  );
  const across = changed({ is: 'moved', place: place(2), to: 'across' });
  expect(outline(across)).toEqual(['1 open the gate', '2 shut the gate']);
  expect(outline(across, 'knowledge')).toEqual(['1 oil:', '1.a hinges', '1.b locks', '2 why']);
});

test('an item is added where it is missing, and white space is folded', () => {
  const words = { en: { text: ' lock \n the gate ', group: '' } };
  expect(outline(changed({ is: 'added', place: place(1), words }))?.[2]).toBe('3 lock the gate');
  expect(outline(changed({ is: 'added', place: place(2, 0), words }))?.slice(3)).toEqual([
    ...['3.a hinges', '3.b lock the gate', '3.c locks'],
  ]);
  expect(outline(changed({ is: 'added', place: { kind: 'knowledge' }, words }), 'knowledge')).toEqual([
    ...['1 why', '2 lock the gate'],
  ]);
});

test('numbers that are not counted one by one stay as printed', () => {
  const elements = {
    ...gate,
    en: edition(['1.1', '1.2', '2.1'].map((number) => ({ number, text: `part ${number}` }))),
    provenance: [],
  };
  expect(outline(changeItems(elements, { is: 'moved', place: place(1), to: 'down' }))).toEqual([
    ...['1.1 part 1.1', '2.1 part 2.1', '1.2 part 1.2'],
  ]);
  const reworded = { is: 'reworded', place: place(2), number: ' 2.2 ', words: {} } as const;
  expect(outline(changeItems(elements, reworded))?.[2]).toBe('2.2 part 2.1');
});

test('both languages change alike while they have one shape', () => {
  const both = { ...gate, cy: { ...gate.en, title: 'Cadw giât' } };
  const moved = changeItems(both, { is: 'moved', place: place(1), to: 'up' })!;
  expect(moved.cy!.performance.items.map(({ text }) => text)).toEqual(
    moved.en.performance.items.map(({ text }) => text),
  );
  const words = { en: { text: 'open it', group: '' }, cy: { text: 'ei hagor', group: '' } };
  const said = changeItems(both, { is: 'reworded', place: place(0), number: '1', words })!;
  expect([said.en, said.cy!].map(({ performance }) => performance.items[0]!.text)).toEqual([
    'open it',
    'ei hagor',
  ]);
  const uneven = { ...both, cy: edition(one('unig')) };
  expect(changeItems(uneven, { is: 'removed', place: place(0) })!.cy).toBe(uneven.cy);
});

test('whatever is moved, added and removed in the five, the house rules find numbers and provenance right', async () => {
  const { standards } = await readStandardFiles();
  const step = fc.record({
    kind: fc.constantFrom('performance' as const, 'knowledge' as const),
    item: fc.nat(40),
    sub: fc.option(fc.nat(3), { nil: undefined }),
    act: fc.constantFrom('added' as const, 'removed' as const, ...itemMoves),
  });
  fc.assert(
    fc.property(fc.constantFrom(...standards), fc.array(step, { maxLength: 8 }), (standard, steps) => {
      let now = standard;
      for (const { kind, item, sub, act } of steps) {
        const at = place(item, sub, kind);
        const words = { en: { text: 'added', group: '' } };
        const change: ItemChange =
          act === 'added'
            ? { is: act, place: at, words }
            : act === 'removed'
              ? { is: act, place: at }
              : { is: 'moved', place: at, to: act };
        now = changeItems(now, change) ?? now;
      }
      expect(houseRuleFindings(now)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
