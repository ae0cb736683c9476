import { importStandard, printedText } from '#standards-import/domain';

const imported = (text: string) => importStandard(printedText(text), { fileName: 'gates.txt' });

const welsh = `Agor y gatiau

Trosolwg

Ar gyfer porthorion.

Meini prawf perfformiad

Mae'n rhaid i chi allu:

1. agor y gatiau
2. cau'r gatiau

Gwybodaeth a dealltwriaeth

Mae angen i chi wybod a deall:

1. pam mae gatiau ar gau

Cwmpas/Ystod

Gatiau pren

Geirfa

Gât

Drws mewn ffens.

Datblygwyd gan Neb

Fersiwn rhif 2

Dyddiad cymeradwyo 12 Chwef 2026

Dyddiad adolygu dangosol 12 Chwef 2031

Dilysrwydd Cyfredol

Statws Gwreiddiol

Sefydliad gwreiddiol Neb

RCU gwreiddiol SFJ X1

Galwedigaethau perthnasol Porthor; Gofalwr

Cyfres Gatiau

Geiriau Allweddol gât; drws
`;

const english = `Open the gates

Overview

For porters.

Performance criteria

You must be able to:

1. open the gates
2. shut the gates

Knowledge and understanding

You need to know and understand:

1. why gates are shut

Scope/range

Wooden gates

Glossary

Gate

A door in a fence.

Developed by Nobody

Version Number 2

Date Approved 12 Feb 2026

Indicative Review Date 12 Feb 2031

Validity Current

Status Original

Originating Organisation Nobody

Original URN SFJ X1

Relevant Occupations Porter; Keeper

Suite Gates

Keywords gate; door
`;

test('a Welsh publication gives the Welsh edition, and doubts that there is no English one', () => {
  const importing = imported(welsh);
  if (importing.outcome !== 'draft') throw new Error(importing.kind);
  const { standard, remarks } = importing;
  expect([standard.version, standard.dateApproved, standard.originalUrn]).toEqual([
    '2',
    '12 Chwef 2026',
    'SFJ X1',
  ]);
  expect(standard.cy).toEqual({
    title: 'Agor y gatiau',
    overview: [{ paragraph: 'Ar gyfer porthorion.' }],
    performance: {
      introduction: "Mae'n rhaid i chi allu:",
      items: [
        { number: '1', text: 'agor y gatiau' },
        { number: '2', text: "cau'r gatiau" },
      ],
    },
    knowledge: {
      introduction: 'Mae angen i chi wybod a deall:',
      items: [{ number: '1', text: 'pam mae gatiau ar gau' }],
    },
    scope: [{ paragraph: 'Gatiau pren' }],
    glossary: [{ term: 'Gât', meaning: [{ paragraph: 'Drws mewn ffens.' }] }],
    developer: 'Neb',
    validity: 'Cyfredol',
    status: 'Gwreiddiol',
    originatingOrganisation: 'Neb',
    occupations: ['Porthor', 'Gofalwr'],
    suites: ['Gatiau'],
    keywords: ['gât', 'drws'],
  });
  expect(remarks.flatMap(({ code, severity }) => (severity === 'doubt' ? [code] : []))).toEqual([
    'welsh-alone',
  ]);
});

test.each([
  ['English first', `${english}\n\n${welsh}`],
  ['Welsh first', `${welsh}\n\n${english}`],
])('a publication in both languages gives both editions, %s', (_, text) => {
  const importing = imported(text);
  if (importing.outcome !== 'draft') throw new Error(importing.kind);
  const { standard, remarks } = importing;
  expect([standard.en.title, standard.cy?.title]).toEqual(['Open the gates', 'Agor y gatiau']);
  expect(standard.en.performance.items.map((item) => item.text)).toEqual([
    'open the gates',
    'shut the gates',
  ]);
  expect(standard.cy?.performance.items.map((item) => item.text)).toEqual(['agor y gatiau', "cau'r gatiau"]);
  expect(standard.dateApproved).toBe('12 Feb 2026');
  expect(remarks.filter(({ severity }) => severity === 'doubt')).toEqual([]);
});

test('editions of different shape are doubted', () => {
  const importing = imported(`${english}\n\n${welsh.replace("2. cau'r gatiau\n", '')}`);
  if (importing.outcome !== 'draft') throw new Error(importing.kind);
  expect(importing.remarks).toContainEqual(
    expect.objectContaining({ code: 'languages-differ', severity: 'doubt' }),
  );
});

test.each([
  ['empty', ''],
  ['empty', '\n \u00a0\n'],
  ['no-criteria', 'A poem about gates\n\nGates are open,\ngates are shut.'],
  [
    'qualification-unit',
    'Unit 4 Opening gates\n\nLevel 2  Credit value 3\n\nLearning outcomes\nThe learner will:\n1. know gates\n\nAssessment criteria\nThe learner can:\n1.1 describe a gate',
  ],
  [
    'prospectus',
    'College of Gates prospectus\n\nEntry requirements\n\nA liking for gates\n\nCourse fees\n\nNone\n\nHow to apply\n\nKnock',
  ],
  [
    'apprenticeship-standard',
    'Gatekeeper apprenticeship\n\nOccupation duties\n\nDuty 1 open gates\n\nKnowledge, skills and behaviours\n\nK1 gates\n\nEnd-point assessment',
  ],
  [
    'job-description',
    'Job description\n\nJob title: Porter\n\nReports to: the keeper\n\nMain duties\n\n1. open gates',
  ],
  ['several-standards', `${english}\n\n${english.replaceAll('Open the gates', 'Shut the doors')}`],
])('what is no standard is refused by name: %s', (kind, text) => {
  expect(imported(text)).toMatchObject({ outcome: 'not-a-standard', kind });
});
