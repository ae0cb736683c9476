import { type DraftContent, type DraftFile, type DraftLink, draftBlockers } from './draft-blockers.js';

const today = '2026-02-12';
const whole: DraftContent = {
  title: 'A plan',
  method: 'work-product',
  activityOn: '2026-02-12',
  text: 'What I did',
  confidentiality: { identifiable: 'nobody', removed: [] },
  declaration: { ownWork: true, help: '', tools: '' },
};
const file: DraftFile = { id: 'f', name: 'plan.pdf', state: 'stored', derivativeState: 'none' };
const link: DraftLink = {
  unitId: 'u',
  unitCode: 'T1',
  criterionId: 'c',
  label: 'K1',
  kind: 'knowledge',
  question: null,
  methods: ['work-product', 'direct-observation'],
  simulationAllowed: false,
};

const codes = (draft: Partial<DraftContent>, files = [file], links = [link]): string[] =>
  draftBlockers({ ...whole, ...draft }, files, links, today).map(({ code }) => code);

test('a draft that lacks nothing may be submitted, on the day of its activity too', () => {
  expect(codes({})).toEqual([]);
});

test('an empty draft is told everything at once, in the order of the pages', () => {
  const empty = { title: ' ', activityOn: null, text: '\n', confidentiality: null, declaration: null };
  expect(codes(empty, [], [])).toEqual([
    'no-title',
    'no-date',
    'nothing-attached',
    'no-criteria',
    'confidentiality-unanswered',
    'no-declaration',
  ]);
});

test('evidence is of what happened, not of tomorrow', () => {
  expect(codes({ activityOn: '2026-02-13' })).toEqual(['date-in-the-future']);
});

test('a text is enough without files, and a file without a text', () => {
  expect(codes({}, [])).toEqual([]);
  expect(codes({ text: '' })).toEqual([]);
});

test('a file that is still arriving, and a picture that nobody can be shown, are in the way', () => {
  const pending = { ...file, state: 'pending' as const };
  const unreadable = { ...file, derivativeState: 'failed' as const };
  expect(codes({}, [pending, unreadable])).toEqual(['file-pending', 'picture-unreadable']);
  expect(codes({}, [{ ...file, derivativeState: 'queued' }])).toEqual([]);
});

test('somebody who could be identified is in the way; what was taken out is not', () => {
  expect(codes({ confidentiality: { identifiable: 'somebody', removed: [] } })).toEqual([
    'somebody-identifiable',
  ]);
  expect(codes({ confidentiality: { identifiable: 'removed', removed: ['name'] } })).toEqual([]);
});

test('an observation shows what somebody knows only with the question asked or the words said', () => {
  const method = 'direct-observation' as const;
  expect(codes({ method })).toEqual(['question-needed']);
  expect(codes({ method }, [file], [{ ...link, question: ' ' }])).toEqual(['question-needed']);
  expect(codes({ method }, [file], [{ ...link, question: 'What would you do if …?' }])).toEqual([]);
  expect(codes({ method }, [file], [{ ...link, kind: 'performance' }])).toEqual([]);
});

test('a method that a unit does not take is named once for the unit', () => {
  const other = { ...link, criterionId: 'd' };
  expect(codes({ method: 'questioning' }, [file], [link, other])).toEqual(['method-not-taken']);
});

test('simulation is taken only where the specification allows it, whatever methods it lists', () => {
  const listed = { ...link, methods: ['simulation' as const] };
  expect(codes({ method: 'simulation' }, [file], [listed])).toEqual(['method-not-taken']);
  expect(codes({ method: 'simulation' }, [file], [{ ...listed, simulationAllowed: true }])).toEqual([]);
});
