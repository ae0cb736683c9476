import { criteriaOf, doubtsIn, importedCriteria } from '../../support/standards-documents/imported-gates.js';

const doubtsOf = (criteria: string) => doubtsIn(importedCriteria(criteria).remarks);

const threeGates = ['P1 greet the visitor', 'P2 open the gate', 'P3 shut the gate'];

test.each([
  ['1. ', '1. greet the visitor\n2. open the gate\n3. shut the gate'],
  ['1 ', '1 greet the visitor\n2 open the gate\n3 shut the gate'],
  ['1) ', '1) greet the visitor\n2) open the gate\n3) shut the gate'],
  ['(1) ', '(1) greet the visitor\n(2) open the gate\n(3) shut the gate'],
  ['1. without a space', '1.greet the visitor\n2.open the gate\n3.shut the gate'],
  ['P1 ', 'P1 greet the visitor\nP2 open the gate\nP3 shut the gate'],
  ['P1. ', 'P1. greet the visitor\nP2. open the gate\nP3. shut the gate'],
  ['PC1 ', 'PC1 greet the visitor\nPC2 open the gate\nPC3 shut the gate'],
  ['BE2.1 ', 'BE2.1 greet the visitor\nBE2.2 open the gate\nBE2.3 shut the gate'],
  ['(a) ', '(a) greet the visitor\n(b) open the gate\n(c) shut the gate'],
  ['a. ', 'a. greet the visitor\nb. open the gate\nc. shut the gate'],
  ['- ', '- greet the visitor\n- open the gate\n- shut the gate'],
  ['• ', '• greet the visitor\n• open the gate\n• shut the gate'],
  ['1. throughout', '1. greet the visitor\n1. open the gate\n1. shut the gate'],
  ['a number on a line of its own', '1.\ngreet the visitor\n2.\nopen the gate\n3.\nshut the gate'],
])('items marked %s are understood', (_, criteria) => {
  expect(criteriaOf(criteria)).toEqual(threeGates);
  expect(doubtsOf(criteria)).toEqual([]);
});

test.each([
  ['- 2.1', '2. open the gate:\n - 2.1 wide\n - 2.2 slowly', '2.1', '2.2'],
  ['2.1', '2. open the gate:\n2.1 wide\n2.2 slowly', '2.1', '2.2'],
  ['P2.1', 'P2 open the gate:\nP2.1 wide\nP2.2 slowly', '2.1', '2.2'],
  ['(a)', '2. open the gate:\n   (a) wide\n   (b) slowly', '2.a', '2.b'],
  ['a)', '2. open the gate:\n   a) wide\n   b) slowly', '2.a', '2.b'],
  ['(i)', '2. open the gate:\n   (i) wide\n   (ii) slowly', '2.1', '2.2'],
  ['•', '2. open the gate:\n• wide\n• slowly', '2.1', '2.2'],
  ['-', '2. open the gate:\n- wide\n- slowly', '2.1', '2.2'],
  ['1. again', '2. open the gate:\n   1. wide\n   2. slowly', '2.1', '2.2'],
  ['1. throughout', '2. open the gate:\n1. wide\n1. slowly', '2.1', '2.2'],
])('sub-items marked %s are understood', (_, second, one, other) => {
  const [first, third] = second.startsWith('P')
    ? ['P1 greet', 'P3 shut the gate']
    : ['1. greet', '3. shut the gate'];
  const criteria = [first, second, third].join('\n');
  expect(criteriaOf(criteria)).toEqual([
    'P1 greet',
    'P2 open the gate:',
    `P${one} wide`,
    `P${other} slowly`,
    'P3 shut the gate',
  ]);
  expect(doubtsOf(criteria)).toEqual([]);
});

test('elements that number their own items keep the number of the element', () => {
  const criteria = 'Element 1 Open\n\nP1.1 greet\nP1.2 open\n\nElement 2 Shut\n\nP2.1 shut\nP2.2 lock';
  expect(criteriaOf(criteria)).toEqual(['P1.1 greet', 'P1.2 open', 'P2.1 shut', 'P2.2 lock']);
  const { items } = importedCriteria(criteria).standard.en.performance;
  expect(items.map(({ group }) => group)).toEqual([
    { element: '1', title: 'Element 1 Open' },
    undefined,
    { element: '2', title: 'Element 2 Shut' },
    undefined,
  ]);
});

test('numbers that start again below each heading are made anew, and that is told', () => {
  const criteria = 'Opening\n\n1. greet\n2. open\n\nShutting\n\n1. shut\n2. lock';
  const { standard, remarks } = importedCriteria(criteria);
  expect(
    standard.en.performance.items.map(({ group, number, text }) => [group?.title, number, text]),
  ).toEqual([
    ['Opening', '1', 'greet'],
    [undefined, '2', 'open'],
    ['Shutting', '3', 'shut'],
    [undefined, '4', 'lock'],
  ]);
  expect(remarks.map(({ code }) => code)).toContain('numbers-restarted');
  expect(standard.provenance).toContainEqual(
    expect.objectContaining({
      field: 'en.performance.items.*.number',
      is: 'corrected',
      printed: '1. 2. 1. 2.',
    }),
  );
});

test('elements whose items start again at 1 are numbered with the element', () => {
  const criteria = 'Element 1\n1. greet\n2. open\n\nElement 2\n1. shut\n2. lock';
  expect(criteriaOf(criteria)).toEqual(['P1.1 greet', 'P1.2 open', 'P2.1 shut', 'P2.2 lock']);
});

test('what may be lost is doubted: a number that is missing, repeated, or has no words', () => {
  expect(doubtsOf('1. greet\n3. shut')).toEqual(['number-missing']);
  expect(doubtsOf('2. open\n3. shut')).toEqual(['number-missing']);
  expect(doubtsOf('1. greet\n2. open\n2. shut\n3. lock')).toContain('number-repeated');
  expect(criteriaOf('1. greet\n2. open\n2. shut\n3. lock')).toEqual([
    'P1 greet',
    'P2 open',
    'P3 shut',
    'P4 lock',
  ]);
  expect(doubtsOf('1. greet\n2.\n\n3. shut')).toContain('item-empty');
  expect(doubtsOf('1. greet:\n2. open')).toEqual(['sub-list-unclear']);
  expect(doubtsOf('1. greet\n2. open:\n1. wide\n2. slowly\n3. shut')).toEqual(['sub-list-unclear']);
});

test('a third level stays in the words of the second, in doubt', () => {
  const criteria = '1. show:\n   (a) gates:\n      • left\n      • right\n   (b) doors\n2. leave';
  expect(criteriaOf(criteria)).toEqual(['P1 show:', 'P1.a gates: • left • right', 'P1.b doors', 'P2 leave']);
  expect(doubtsOf(criteria)).toContain('list-too-deep');
});

test('what is renumbered or ours says so in the provenance', () => {
  const provenance = (criteria: string) =>
    importedCriteria(criteria).standard.provenance.filter(({ field }) => field.endsWith('number'));
  expect(provenance('1. greet\n1. open')).toEqual([
    {
      field: 'en.performance.items.*.number',
      is: 'corrected',
      printed: '1.',
      why: 'Every performance criterion is printed 1. (list markup lost in publication): numbered in the order printed.',
    },
  ]);
  expect(provenance('• greet\n• open')).toEqual([expect.objectContaining({ is: 'ours' })]);
  expect(provenance('(a) greet\n(b) open')).toEqual([
    expect.objectContaining({ is: 'corrected', printed: '(a) (b)' }),
  ]);
  expect(provenance('1. show:\n• gates\n• doors\n2. leave')).toEqual([
    {
      field: 'en.performance.items.*.subItems.*.number',
      is: 'ours',
      why: 'The list under P1 is printed without numbers: numbered in the order printed.',
    },
  ]);
  expect(provenance('1. greet\n2. open')).toEqual([]);
});
