import { doubtsIn, imported } from '../../support/standards-documents/imported-gates.js';
import { htmlWith, linesOf } from '../../support/standards-documents/printed-gates.js';

const criteria =
  'Performance criteria\n\n1. open gates\n\nKnowledge and understanding\n\n1. why gates are shut\n';
const fields = 'Developed by Nobody\nVersion Number 1\n';
const whole = (head: string, foot = fields) => `${head}\n\nOverview\n\nFor porters.\n\n${criteria}\n${foot}`;

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
  expect(doubtsIn(remarks)).toEqual([]);
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
  expect(doubtsIn(remarks)).toEqual(['title-not-printed']);
});

test('a date that cannot be read, a version with words and a field printed otherwise are doubted', () => {
  const { standard, remarks } = imported(
    whole(
      'Open gates',
      'Version Number 2 (draft)\nDate Approved Spring\nDeveloped by Nobody\n\nDeveloped by Somebody',
    ),
  );
  expect([standard.version, standard.dateApproved, standard.en.developer]).toEqual(['2', 'Spring', 'Nobody']);
  expect(doubtsIn(remarks).sort()).toEqual(['date-not-understood', 'field-printed-twice', 'version-unclear']);
});
