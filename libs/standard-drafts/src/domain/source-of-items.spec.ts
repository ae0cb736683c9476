import { sourceOfItems } from './source-of-items.js';

const lines = [
  'Support people',
  'You must be able to:',
  'P1 gather all available information from your own and other',
  'organisations about what was done',
  '',
  'P2 keep records P3 share them safely',
  'You need to know:',
  'K1. how to:',
  '  a) keep records',
].map((text, index) => ({ text, line: index + 1 }));

const item = (number: string, text: string) => ({ number, text });
const standard = {
  en: {
    title: 'Support people',
    performance: {
      items: [
        item(
          '1',
          'gather all available information from your own and other organisations about what was done',
        ),
        item('2', 'keep records'),
        item('3', 'share them safely'),
      ],
    },
    knowledge: { items: [{ ...item('1', 'how to:'), subItems: [item('1.1', 'keep records')] }] },
  },
};

test('lines tell which items they hold, over line ends and with several on one', () => {
  const found = sourceOfItems(lines, standard);
  expect(found.get(3)).toBe('P1');
  expect(found.get(4)).toBe('P1');
  expect(found.get(6)).toBe('P3');
  expect(found.get(8)).toBe('K1');
  expect(found.get(9)).toBe('K1.1');
  expect([1, 2, 5, 7].map((line) => found.get(line))).toEqual([undefined, undefined, undefined, undefined]);
});

test('an item that the document does not hold is marked nowhere', () => {
  const invented = {
    en: { ...standard.en, performance: { items: [item('1', 'something nobody printed')] } },
  };
  expect([...sourceOfItems(lines, invented).values()]).toEqual(['K1', 'K1.1']);
});
