import { importStandard } from './import-standard.js';
import type { ImportRemark } from './importing.js';
import type { PrintedDocument, PrintedLine } from './printed-document.js';
import { printedText } from './printed-text.js';

function imported(document: string | PrintedDocument, fileName = 'gates.txt') {
  const printed = typeof document === 'string' ? printedText(document) : document;
  const importing = importStandard(printed, { fileName });
  if (importing.outcome !== 'draft') throw new Error(importing.kind);
  return importing;
}

const doubts = (remarks: readonly ImportRemark[]) =>
  remarks.flatMap(({ code, severity }) => (severity === 'doubt' ? [code] : []));

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
  expect(doubts(remarks)).toEqual([]);
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

test.each([
  [
    'one line each',
    'Developed by Nobody\nVersion Number 2\nDate Approved March 2020\nStatus Original\nSuite Gates',
  ],
  [
    'another order',
    'Suite Gates\nStatus Original\nDate Approved March 2020\nVersion Number 2\nDeveloped by Nobody',
  ],
  [
    'two lines each',
    'Developed by\nNobody\nVersion Number\n2\nDate Approved\nMarch 2020\nStatus\nOriginal\nSuite\nGates',
  ],
  [
    'with colons',
    'Developed by: Nobody\nVersion number: 2\nDate approved: March 2020\nStatus: Original\nSuite: Gates',
  ],
  [
    'gaps',
    'Developed by\n\nNobody\n\nVersion Number\n\n2\n\nDate Approved\n\nMarch 2020\n\nStatus\n\nOriginal\n\nSuite\n\nGates',
  ],
  [
    'columns',
    'Developed by        Nobody\nVersion Number      2\nDate Approved       March 2020\nStatus              Original\nSuite               Gates',
  ],
])('fields of the register: %s', (_, foot) => {
  const { standard, remarks } = imported(whole('Open gates', foot));
  expect([standard.version, standard.dateApproved]).toEqual(['2', 'March 2020']);
  expect(standard.en).toMatchObject({ developer: 'Nobody', status: 'Original', suites: ['Gates'] });
  expect(doubts(remarks)).toEqual([]);
});

test('fields before the overview, in cells of a table', () => {
  const names = [
    'Version Number',
    '3',
    'Relevant Occupations',
    'Porter; Gatekeeper',
    'Original URN',
    'SFJ X1',
    'Keywords',
    '',
  ];
  const cells = linesOf(names, (_, index) => ({ cell: [Math.floor(index / 2), index % 2] as const }));
  const { standard } = imported(
    htmlWith(
      [],
      cells.filter(({ text }) => text !== ''),
      [],
    ),
  );
  expect([standard.version, standard.originalUrn, standard.urn]).toEqual(['3', 'SFJ X1', null]);
  expect(standard.en.occupations).toEqual(['Porter', 'Gatekeeper']);
  expect(standard.en.keywords).toBeUndefined();
});

test('names of sector subject areas keep their commas, brackets are not taken apart', () => {
  const { standard, remarks } = imported(
    whole(
      'Open gates',
      'Version Number 1\nRelevant Occupations Porter, Health, Public Services and Care, Guard (day, night), Clerk',
    ),
  );
  expect(standard.en.occupations).toEqual([
    'Porter',
    'Health, Public Services and Care',
    'Guard (day, night)',
    'Clerk',
  ]);
  expect(standard.provenance).toContainEqual(
    expect.objectContaining({ field: 'en.occupations', is: 'corrected' }),
  );
  expect(remarks).toContainEqual(expect.objectContaining({ code: 'name-with-comma-kept' }));
});

test('an ordinary word that begins a sentence is no label', () => {
  const { standard } = imported(
    whole('Open gates').replace('For porters.', 'Status of porters matters here.\n\nValidity is no concern.'),
  );
  expect(standard.en.overview).toEqual([
    { paragraph: 'Status of porters matters here.' },
    { paragraph: 'Validity is no concern.' },
  ]);
  expect(standard.en.status).toBeUndefined();
});

test('title and URN stand before the overview, beside each other, or at the foot of pages', () => {
  const titleOf = (text: string) => {
    const { standard } = imported(text);
    return [standard.urn, standard.en.title, standard.key];
  };
  const gates = ['SFJAB1', 'Open the gates', 'SFJAB1'];
  expect(titleOf(whole('SFJAB1\n\nOpen the gates'))).toEqual(gates);
  expect(titleOf(whole('SFJAB1 Open the gates'))).toEqual(gates);
  expect(titleOf(whole('SFJAB1\nOpen the\ngates'))).toEqual(gates);
  expect(titleOf(whole('', `${fields}\nSFJAB1\n\nOpen the gates\n\nSuite Gates`))).toEqual(gates);
  expect(titleOf(whole('Open the gates'))).toEqual([null, 'Open the gates', 'open-the-gates']);
  expect(titleOf(whole('Open the gates\n\nSFJAB1 Open the gates 1'))).toEqual(gates);
  expect(titleOf(whole('SFJ AB1\n\nOpen the gates'))).toEqual(['SFJ AB1', 'Open the gates', 'SFJAB1']);
  expect(titleOf(whole('Title: Open the gates\nURN: SFJAB1'))).toEqual(gates);
});

test('a title that is not printed is ours: the name of the file, in doubt', () => {
  const { standard, remarks } = imported(whole(''), 'open-gates-v2.pdf');
  expect([standard.en.title, standard.key]).toEqual(['open-gates-v2', 'open-gates-v2']);
  expect(standard.provenance).toContainEqual(expect.objectContaining({ field: 'en.title', is: 'ours' }));
  expect(doubts(remarks)).toEqual(['title-not-printed']);
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
  expect(doubts(remarks)).toEqual([]);
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
    doubts(
      imported('Open gates\n\nOverview\n\nFor porters.\n\nPerformance criteria\n\n1. open gates').remarks,
    ),
  ).toEqual(['section-missing', 'cut-short']);
  expect(doubts(imported(whole('Open gates', '')).remarks)).toEqual(['cut-short']);
  expect(doubts(imported(whole('Open gates', fields)).remarks)).toEqual([]);
});

test('labelled items without their heading find their section, in doubt', () => {
  const { standard, remarks } = imported(
    `Open gates\n\nOverview\n\nFor porters.\n\nP1 open\nP2 shut\n\nK1 why\nK2 how\n\n${fields}`,
  );
  expect(standard.en.performance.items.map(({ text }) => text)).toEqual(['open', 'shut']);
  expect(standard.en.knowledge.items.map(({ text }) => text)).toEqual(['why', 'how']);
  expect(doubts(remarks)).toEqual(['heading-supplied', 'heading-supplied']);
});

test('a date that cannot be read, a version with words and a field printed otherwise are doubted', () => {
  const { standard, remarks } = imported(
    whole(
      'Open gates',
      'Version Number 2 (draft)\nDate Approved Spring\nDeveloped by Nobody\n\nDeveloped by Somebody',
    ),
  );
  expect([standard.version, standard.dateApproved, standard.en.developer]).toEqual(['2', 'Spring', 'Nobody']);
  expect(doubts(remarks).sort()).toEqual(['date-not-understood', 'field-printed-twice', 'version-unclear']);
});

/** Lines of HTML, each a block of its own. */
function linesOf(
  texts: readonly string[],
  more: (text: string, index: number) => Partial<PrintedLine>,
): PrintedLine[] {
  return texts.map((text, index) => ({
    text,
    line: index + 1,
    page: 1,
    indent: 0,
    gapBefore: true,
    heading: false,
    ...more(text, index),
  }));
}

function htmlWith(
  before: readonly string[],
  cells: readonly PrintedLine[],
  after: readonly string[],
): PrintedDocument {
  const plain = (texts: readonly string[]) => linesOf(texts, () => ({}));
  const head = plain(['Open gates']);
  const body = plain([
    'Overview',
    'For porters.',
    'Performance criteria',
    '1. open gates',
    'Knowledge and understanding',
    '1. why gates are shut',
  ]);
  const lines =
    before.length > 0
      ? [...head, ...body, ...plain(before), ...cells, ...plain(after)]
      : [...head, ...cells, ...body];
  return { source: 'html', lines: lines.map((line, index) => ({ ...line, line: index + 1 })), pages: 1 };
}
