import { printedText } from '#standards-import/domain';
import { doubtsIn, imported } from '../../support/standards-documents/imported-gates.js';
import { htmlWith, linesOf } from '../../support/standards-documents/printed-gates.js';

const criteria =
  'Performance criteria\n\n1. open gates\n\nKnowledge and understanding\n\n1. why gates are shut\n';
const fields = 'Developed by Nobody\nVersion Number 1\n';
const whole = (head: string, foot = fields) => `${head}\n\nOverview\n\nFor porters.\n\n${criteria}\n${foot}`;

test('sections before and after the criteria find their fields', () => {
  const { standard, remarks } = imported(`Open gates

Scope/range

1. Gates:
   a. of wood
   b. of iron

Values

• patience
• calm

${criteria}
Behaviours

Porters are kind.

They wait.

Skills

- lifting

Scope/range related to performance criteria

Only by day

Glossary

Gate

A door in a fence.

Links to other NOS

SFJAB1 Mend gates
Paint gates (SFJAB2)

${fields}`);
  const { en } = standard;
  expect(en.scope).toEqual([{ list: [{ text: 'Gates:', list: ['of wood', 'of iron'] }] }]);
  expect(en.values).toEqual([{ list: ['patience', 'calm'] }]);
  expect(en.behaviours).toEqual([{ paragraph: 'Porters are kind.' }, { paragraph: 'They wait.' }]);
  expect(en.skills).toEqual([{ list: ['lifting'] }]);
  expect(en.scopePerformance).toEqual([{ paragraph: 'Only by day' }]);
  expect(en.glossary?.[0]).toEqual({ term: 'Gate', meaning: [{ paragraph: 'A door in a fence.' }] });
  expect(en.links).toEqual([
    { text: 'SFJAB1 Mend gates', urn: 'SFJAB1' },
    { text: 'Paint gates (SFJAB2)', urn: 'SFJAB2' },
  ]);
  expect(doubtsIn(remarks)).toEqual([]);
});

test('glossaries: terms before a dash or colon, in bold, in a table', () => {
  const glossary = (text: string) =>
    imported(whole('Open gates', `Glossary\n\n${text}\n\n${fields}`)).standard.en.glossary;
  const both = [
    { term: 'Gate', meaning: [{ paragraph: 'A door in a fence' }] },
    { term: 'Hinge', meaning: [{ paragraph: 'What a gate turns on' }] },
  ];
  expect(glossary('Gate – A door in a fence\nHinge – What a gate turns on')).toEqual(both);
  expect(glossary('Gate: A door in a fence\nHinge: What a gate turns on')).toEqual(both);
  expect(glossary('Gate\n\nA door in a fence\n\nHinge\n\nWhat a gate turns on')).toEqual(both);
  const cells = linesOf(['Gate', 'A door in a fence', 'Hinge', 'What a gate turns on'], (_, index) => ({
    cell: [Math.floor(index / 2), index % 2] as const,
  }));
  const table = htmlWith(['Glossary'], cells, fields.trim().split('\n'));
  expect(imported(table).standard.en.glossary).toEqual(both);
});

test('headings over two lines, in capitals, continued, beside the text', () => {
  const plain = imported(whole('Open gates')).standard;
  const same = (text: string) => expect(imported(text).standard.en).toEqual(plain.en);
  same(whole('Open gates').replace('Knowledge and understanding', 'Knowledge and\nunderstanding'));
  same(whole('Open gates').replace('Performance criteria', 'PERFORMANCE CRITERIA'));
  same(whole('Open gates').replace('1. why', '\nKnowledge and understanding (continued)\n\n1. why'));
  same(
    whole('Open gates').replace(
      'Performance criteria\n\n1. open gates',
      'Performance         1. open\ncriteria            gates',
    ),
  );
  same(whole('Open gates').replace('Knowledge and understanding\n\n1.', 'Knowledge & Understanding:\n\n1.'));
});

test('furniture goes and is told: markings, page numbers, the title once more', () => {
  const { standard, remarks } = imported(
    whole('SFJAB1\nOpen the gates').replace(
      '1. why',
      'OFFICIAL\n\nSFJAB1 Open the gates 2\n\n- 3 -\n\n1. why',
    ),
  );
  expect(standard.en.knowledge.items).toEqual([{ number: '1', text: 'why gates are shut' }]);
  expect(standard.en.performance.items).toEqual([{ number: '1', text: 'open gates' }]);
  const dropped = remarks
    .filter(({ code }) => code === 'furniture-dropped')
    .map(({ facts }) => facts['text']);
  expect(dropped).toEqual(['OFFICIAL', '- 3 -', 'Open the gates · SFJAB1']);
  expect(doubtsIn(remarks)).toEqual([]);
});

test('running heads of a PDF go though nobody knows their words', () => {
  const text = whole('Open gates').replace(
    'Performance criteria',
    '\fGates for all, part 2\n\nPerformance criteria',
  );
  const { lines } = printedText(`Gates for all, part 1\n\n${text}`);
  const from = lines.findIndex((line) => line.text.endsWith('part 2'));
  const paged = lines.map((line, index) => ({ ...line, page: index < from ? 1 : 2 }));
  const { standard } = imported({ source: 'pdf', lines: paged, pages: 2 });
  expect([standard.en.title, standard.en.overview]).toEqual(['Open gates', [{ paragraph: 'For porters.' }]]);
});

test('footnote digits go, and so does the note, which is quoted', () => {
  const text = whole('Open gates')
    .replace('open gates', 'open gates¹ and doors2 slowly')
    .replace('Developed', '¹ Of wood\n² Of iron\n\nDeveloped');
  const { standard, remarks } = imported(text);
  expect(standard.en.performance.items[0]!.text).toBe('open gates and doors slowly');
  expect(remarks.filter(({ code }) => code === 'footnote').map(({ facts }) => facts['text'])).toEqual([
    '¹ Of wood',
    '² Of iron',
  ]);
  expect(
    imported(whole('Open gates').replace('open gates', 'use form A2 and CO2')).standard.en.performance
      .items[0]!.text,
  ).toBe('use form A2 and CO2');
});

test('a document cut short is doubted', () => {
  expect(
    doubtsIn(
      imported('Open gates\n\nOverview\n\nFor porters.\n\nPerformance criteria\n\n1. open gates').remarks,
    ),
  ).toEqual(['section-missing', 'cut-short']);
  expect(doubtsIn(imported(whole('Open gates', '')).remarks)).toEqual(['cut-short']);
  expect(doubtsIn(imported(whole('Open gates', fields)).remarks)).toEqual([]);
});

test('labelled items without their heading find their section, in doubt', () => {
  const { standard, remarks } = imported(
    `Open gates\n\nOverview\n\nFor porters.\n\nP1 open\nP2 shut\n\nK1 why\nK2 how\n\n${fields}`,
  );
  expect(standard.en.performance.items.map(({ text }) => text)).toEqual(['open', 'shut']);
  expect(standard.en.knowledge.items.map(({ text }) => text)).toEqual(['why', 'how']);
  expect(doubtsIn(remarks)).toEqual(['heading-supplied', 'heading-supplied']);
});
