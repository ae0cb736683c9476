import type { NumberedSection } from '#standards/domain';
import { criteriaOf, doubtsIn, importedCriteria } from '../../support/standards-documents/imported-gates.js';

const doubtsOf = (criteria: string) => doubtsIn(importedCriteria(criteria).remarks);
const remarksOf = (criteria: string) => importedCriteria(criteria).remarks.map(({ code }) => code);

test('several items on one line are taken apart, and only where the next number comes', () => {
  expect(criteriaOf('1. greet 2. open the 2 gates 3. shut 4. lock\n5. leave')).toEqual([
    'P1 greet',
    'P2 open the 2 gates',
    'P3 shut',
    'P4 lock',
    'P5 leave',
  ]);
  expect(criteriaOf('1. show: (a) the door (b) the gate\n2. leave')).toEqual([
    'P1 show:',
    'P1.a the door',
    'P1.b the gate',
    'P2 leave',
  ]);
  expect(criteriaOf('P1 greet P2 open P3 shut')).toEqual(['P1 greet', 'P2 open', 'P3 shut']);
  expect(criteriaOf('1. obey section 2. 3 of the Act\n2. leave')).toEqual([
    'P1 obey section 2. 3 of the Act',
    'P2 leave',
  ]);
  expect(remarksOf('1. greet 2. open\n3. shut')).toContain('several-on-a-line');
});

test('a sentence broken over lines, a blank line, a page mark or furniture is one item', () => {
  expect(criteriaOf('1. open the\ngate\n2. shut it')).toEqual(['P1 open the gate', 'P2 shut it']);
  expect(criteriaOf('1. open the gate\n\nby hand\n\n2. shut it')).toEqual([
    'P1 open the gate by hand',
    'P2 shut it',
  ]);
  expect(criteriaOf('1. open the\n\n-\n\nGate\n2. shut it')).toEqual(['P1 open the Gate', 'P2 shut it']);
  expect(criteriaOf('1. open the\n\nPage 2 of 3\n\nNOT PROTECTIVELY MARKED\n\ngate\n2. shut it')).toEqual([
    'P1 open the gate',
    'P2 shut it',
  ]);
  expect(criteriaOf('1. open the\n\nOpen and shut gates\n\ngate\n2. shut it')).toEqual([
    'P1 open the gate',
    'P2 shut it',
  ]);
  expect(remarksOf('1. open the gate\n\nby hand\n2. shut it')).toContain('joined-over-gap');
  expect(remarksOf('1. open the gate\n\n-\nby hand\n2. shut it')).toContain('joined-over-page');
});

test('a line that ends in a hyphen or slash goes on without a space, "pre-" with one', () => {
  expect(criteriaOf('1. work multi-\nagency\n2. lock and/\nor bar\n3. pre-\nand post-war gates')).toEqual([
    'P1 work multi-agency',
    'P2 lock and/or bar',
    'P3 pre- and post-war gates',
  ]);
});

test('a line of a sentence that begins with a number is no item', () => {
  expect(
    criteriaOf('1. shut it within\n14 days\n2. lock it under section\n3.1 of the Act\n3. leave'),
  ).toEqual(['P1 shut it within 14 days', 'P2 lock it under section 3.1 of the Act', 'P3 leave']);
  expect(criteriaOf('1 shut it within\n14 days\n2 leave')).toEqual(['P1 shut it within 14 days', 'P2 leave']);
});

test('headings between items are groups, with style or without', () => {
  const { items } = importedCriteria(
    'Opening the gate\n\n1. greet\n\n2. open\n\nShutting the gate\n\n3. shut',
  ).standard.en.performance;
  expect(items.map(({ group }) => group?.title)).toEqual([
    'Opening the gate',
    undefined,
    'Shutting the gate',
  ]);
});

test('criteria without any marks are taken paragraph by paragraph, in doubt', () => {
  expect(criteriaOf('greet the visitor\n\nopen the\ngate')).toEqual([
    'P1 greet the visitor',
    'P2 open the gate',
  ]);
  expect(doubtsOf('greet the visitor\n\nopen the gate')).toEqual(['items-without-marks']);
});

test('text that belongs to no item is quoted, not joined to one', () => {
  const { standard, remarks } = importedCriteria(
    '1. greet\n2. open\n\nThis paragraph is about something else altogether.\n\n3. shut',
  );
  expect(standard.en.performance.items.map(({ text }) => text)).toEqual(['greet', 'open', 'shut']);
  expect(remarks).toContainEqual({
    code: 'text-unplaced',
    severity: 'doubt',
    line: 14,
    page: 1,
    facts: { text: 'This paragraph is about something else altogether.' },
  });
});

test('the introduction is kept, and printed again on the next page it is dropped', () => {
  const section: NumberedSection = importedCriteria('1. greet\n\n-\n\nYou must be able to:\n\n2. open')
    .standard.en.performance;
  expect(section).toEqual({
    introduction: 'You must be able to:',
    items: [
      { number: '1', text: 'greet' },
      { number: '2', text: 'open' },
    ],
  });
});
