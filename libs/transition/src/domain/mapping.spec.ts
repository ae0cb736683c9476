import { type MappingPair, mapAnew, pairsOf } from './mapping.js';

const texts = ['a', 'b', 'c', 'A', 'B', 'C', 'D'].map((id) => ({ id, sentence: id.toLowerCase() }));
const pair = (
  criterionId: string | null,
  kind: MappingPair['kind'],
  toCriterionId: string | null,
): MappingPair => ({
  ...{ criterionId, toCriterionId, kind, similarity: 0.5, doubts: ['few-words'] },
});
const planned = [
  pair('a', 'same', 'A'),
  pair('b', 'reworded', 'C'),
  pair('c', 'withdrawn', null),
  pair(null, 'new', 'B'),
  pair(null, 'new', 'D'),
];

const told = (pairs: readonly MappingPair[]) =>
  pairs
    .map(({ criterionId, kind, toCriterionId }) => `${criterionId ?? '–'} ${kind} ${toCriterionId ?? '–'}`)
    .sort();
const edited = (criterionId: string, toCriterionIds: string[], atOnce = false) =>
  told(mapAnew(planned, texts, { criterionId, toCriterionIds, atOnce }));

test('a comparison becomes one row for each pair', () => {
  const side = (...labels: string[]) => labels.map((label) => ({ label }));
  const change = { similarity: 1, uncertain: [] };
  const rows = pairsOf(
    [
      { ...change, kind: 'split', before: side('P1'), after: side('P1', 'P2') },
      { ...change, kind: 'new', before: [], after: side('P3') },
      { ...change, kind: 'withdrawn', before: side('P2'), after: [] },
    ],
    (label) => `from ${label}`,
    (label) => `to ${label}`,
  );
  expect(told(rows)).toEqual(
    ['from P1 split to P1', 'from P1 split to P2', 'from P2 withdrawn –', '– new to P3'].sort(),
  );
});

test('what is given nothing is withdrawn, and what it had is new', () => {
  expect(edited('a', [])).toEqual(
    ['a withdrawn –', 'b reworded C', 'c withdrawn –', '– new A', '– new B', '– new D'].sort(),
  );
});

test('several partners split it, and a partner that another has is merged', () => {
  expect(edited('c', ['B', 'D'])).toContain('c split B');
  const merged = edited('c', ['A']);
  expect(merged).toEqual(expect.arrayContaining(['a merged A', 'c merged A']));
});

test('the same words carry over at once only if somebody says so, and other words never do', () => {
  expect(edited('b', ['B'], true)).toContain('b moved B');
  expect(edited('b', ['B'])).toContain('b reworded B');
  expect(edited('b', ['D'], true)).toContain('b reworded D');
  expect(edited('a', ['A'])).toContain('a reworded A');
});

test('what an edit does not touch stays as the comparison had it', () => {
  const after = mapAnew(planned, texts, { criterionId: 'c', toCriterionIds: ['B'], atOnce: false });
  expect(after).toEqual(expect.arrayContaining([planned[0]!, planned[1]!, planned[4]!]));
});

test('every criterion of either version is in the mapping, whatever is edited', () => {
  for (const criterionId of ['a', 'b', 'c'])
    for (const partners of [[], ['A'], ['B', 'C'], ['A', 'B', 'C', 'D']]) {
      const after = mapAnew(planned, texts, { criterionId, toCriterionIds: partners, atOnce: true });
      const side = (name: 'criterionId' | 'toCriterionId') =>
        [...new Set(after.flatMap((one) => one[name] ?? []))].sort();
      expect(side('criterionId')).toEqual(['a', 'b', 'c']);
      expect(side('toCriterionId')).toEqual(['A', 'B', 'C', 'D']);
    }
});
