import type { NumberedItem, Standard } from '../standard.js';
import { compareStandards } from './compare-standards.js';

const greet = 'greet visitors at the gate and ask whom they wish to see';
const badge = 'issue each visitor with a numbered badge before they enter the building';
const alarm = 'lead visitors to the assembly point when the fire alarm sounds';
const parcels = 'record parcels that arrive for colleagues and keep them in the locked store';
const keys = 'how keys are signed out and who may hold a master key overnight';
const rota = 'why the rota names a deputy for every shift';

test('criteria are the same whatever their number and white space', () => {
  const after = standard([{ number: '7', text: `  ${greet.replace(' at', '\u00a0 at')}` }, badge], [keys]);
  expect(told(standard([greet, badge], [keys]), after)).toEqual(['same P1 P7', 'same P2 P2', 'same K1 K1']);
});

test('what leaves the longest common order, or its section, has moved', () => {
  expect(
    told(standard([greet, badge, alarm, keys], [rota]), standard([badge, alarm, greet], [rota, keys])),
  ).toEqual([
    'same P2 P1',
    'same P3 P2',
    'moved P1 P3 out-of-order',
    'same K1 K1',
    'moved P4 K2 other-section',
  ]);
});

test('a criterion is reworded where its best partner is similar enough, though all was renumbered', () => {
  const newBadge = badge.replace('numbered', 'dated').replace('building', 'site');
  expect(told(standard([greet, badge, alarm]), standard([parcels, alarm, newBadge, greet]))).toContain(
    'reworded P2 P3 out-of-order',
  );
});

test('partners are chosen so that all pairs together are best', () => {
  const before = standard(['check the front door lock nightly', 'check the back door lock nightly']);
  const after = standard([
    'check the back door lock twice nightly',
    'check the front door lock twice nightly',
  ]);
  expect(told(before, after).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
    'reworded P2 P1',
    'reworded P1 P2',
  ]);
});

test('a criterion whose words are found in two is split, and back again merged', () => {
  const whole = standard([`${badge}, and ${parcels}`, greet]);
  const pieces = standard([badge, greet, parcels]);
  expect(told(whole, pieces)).toEqual(['split P1 P1+P3', 'same P2 P2']);
  expect(told(pieces, whole)).toEqual(['merged P1+P3 P1', 'same P2 P2']);
});

test('what has no partner is new or withdrawn, and stands where it stood', () => {
  expect(told(standard([greet, badge, alarm], [keys]), standard([greet, parcels, alarm], [rota]))).toEqual([
    'same P1 P1',
    'withdrawn P2',
    'new P2',
    'same P3 P3',
    'withdrawn K1',
    'new K1',
  ]);
});

test('the stem counts: under another stem a sub-item is reworded, and as one sentence it is the same', () => {
  const under = (stem: string): NumberedItem => ({
    number: '1',
    text: stem,
    subItems: [{ number: '1.1', text: 'the visitor’s name and time of arrival' }],
  });
  const before = standard([under('write down in the book:')]);
  expect(told(before, standard([under('write down in the visitors’ register:')]))).toEqual([
    'reworded P1.1 P1.1 in-order',
  ]);
  expect(told(before, standard(['write down in the book: the visitor’s name and time of arrival']))).toEqual([
    'same P1.1 P1',
  ]);
});

test('identical texts pair in order, and one too many is uncertain', () => {
  const { changes } = compareStandards(standard([rota, greet, rota]), standard([rota, greet]));
  expect(changes.map(({ kind, uncertain }) => [kind, uncertain])).toEqual([
    ['same', ['repeated-text']],
    ['same', []],
    ['withdrawn', ['repeated-text']],
  ]);
});

test('a pair whose English is the same and whose Welsh is not says so', () => {
  const welsh = (text: string) => ({ ...standard([greet]), cy: standard([text]).en });
  const [change] = compareStandards(welsh('cyfarch ymwelwyr'), welsh('croesawu ymwelwyr')).changes;
  expect([change?.kind, change?.uncertain]).toEqual(['same', ['welsh-differs']]);
});

test('the marked parts of each side make up its text, and words both', () => {
  const [change] = compareStandards(
    standard([badge]),
    standard([badge.replace('numbered badge', 'dated pass')]),
  ).changes;
  expect(change?.words).toEqual([
    { is: 'kept', text: 'issue each visitor with a ' },
    { is: 'removed', text: 'numbered badge' },
    { is: 'added', text: 'dated pass' },
    { is: 'kept', text: ' before they enter the building' },
  ]);
  expect(change?.before[0]?.parts.map(({ text }) => text).join('')).toBe(badge);
});

test('other fields that differ are named with both texts', () => {
  const before = standard([greet]);
  const after = { ...before, dateApproved: 'May 2026', en: { ...before.en, title: 'Receiving visitors' } };
  expect(compareStandards(before, after).fields).toEqual([
    { field: 'dateApproved', before: null, after: 'May 2026', words: [{ is: 'added', text: 'May 2026' }] },
    {
      field: 'en.title',
      before: 'Visitors',
      after: 'Receiving visitors',
      words: [
        { is: 'removed', text: 'Visitors' },
        { is: 'added', text: 'Receiving visitors' },
      ],
    },
  ]);
});

function told(before: Standard, after: Standard): string[] {
  return compareStandards(before, after).changes.map((change) =>
    [
      change.kind,
      ...[change.before, change.after]
        .filter((side) => side.length > 0)
        .map((side) => side.map(({ label }) => label).join('+')),
      ...(change.kind === 'moved' || change.kind === 'reworded' ? [change.place] : []),
    ].join(' '),
  );
}

function standard(
  performance: readonly (string | NumberedItem)[],
  knowledge: readonly (string | NumberedItem)[] = [],
): Standard {
  const section = (items: readonly (string | NumberedItem)[]) => ({
    items: items.map((item, index) =>
      typeof item === 'string' ? { number: String(index + 1), text: item } : item,
    ),
  });
  return {
    key: 'visitors',
    version: '1',
    urn: null,
    originalUrn: null,
    dateApproved: null,
    indicativeReviewDate: null,
    socCode: null,
    provenance: [],
    en: { title: 'Visitors', performance: section(performance), knowledge: section(knowledge) },
  };
}
