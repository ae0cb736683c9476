import { doubtsIn, imported } from '../../support/standards-documents/imported-gates.js';

const criteria =
  'Performance criteria\n\n1. open gates\n\nKnowledge and understanding\n\n1. why gates are shut\n';
const overview = 'Overview\n\nFor porters.\n\n';

test('the foot of a page below a label is no value: the value is on the next page', () => {
  const { standard } = imported(
    `SFJAB1\nOpen the gates\n\n${overview}${criteria}\nVersion Number\n\n2\n\nOriginal URN\n\nSFJAB1 1\n\nSFJAB1\n\nKeywords\n\nSFJAB1 2\n\nlocks; keys\n`,
  );
  expect([standard.urn, standard.originalUrn, standard.version]).toEqual(['SFJAB1', 'SFJAB1', '2']);
  expect(standard.en.keywords).toEqual(['locks', 'keys']);
});

test('a URN with the number of a page behind it does not name the standard', () => {
  const { standard } = imported(
    `${overview}Porters walk about.\n\nSFJAB1 1\n\nThey have keys.\n\n${criteria}\nSFJAB1\n\nOpen the gates\n\nSuite Gates\n`,
  );
  expect([standard.urn, standard.en.title]).toEqual(['SFJAB1', 'Open the gates']);
});

test('a foot of a page whose numbers are empty fields is furniture', () => {
  for (const foot of ['SFJAB1 Open the gates of', 'Open the gates Page of', 'Open the gates Page']) {
    const { standard, remarks } = imported(
      `SFJAB1\n\nOpen the gates\n\n${overview}${criteria}\nSuite Gates\n\nVersion Number 1\n\n${foot}\n`,
    );
    expect([foot, standard.en.title, doubtsIn(remarks)]).toEqual([foot, 'Open the gates', []]);
  }
});

test('the title once more below a heading is doubted where the words below go on with it', () => {
  const { remarks } = imported(
    `SFJAB1\n\nOpen the gates\n\nOverview\n\nOpen the gates\nbefore the ferry leaves.\n\n${criteria}\nVersion Number 1\n`,
  );
  expect(doubtsIn(remarks)).toEqual(['line-unclear']);
});

test('a year at the start of a line is no heading between items', () => {
  const { standard } = imported(
    `SFJAB1\n\nOpen the gates\n\n${criteria}• how to read Part 3 of the Harbour Order\n  1911 where this is safe\n• who holds the keys\n\nVersion Number 1\n`.replace(
      '1. why',
      '• why',
    ),
  );
  expect(standard.en.knowledge.items.map(({ text, group }) => [group, text])).toEqual([
    [undefined, 'why gates are shut'],
    [undefined, 'how to read Part 3 of the Harbour Order 1911 where this is safe'],
    [undefined, 'who holds the keys'],
  ]);
});
