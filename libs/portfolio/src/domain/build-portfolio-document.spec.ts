import type { RecordedJudgement } from '#assessment';
import { buildPortfolioDocument } from './build-portfolio-document.js';
import type { MapCriterion, MapEntry } from './portfolio-map.js';
import type {
  PortfolioDecision,
  PortfolioFacts,
  PortfolioReference,
  PortfolioRevision,
} from './portfolio-facts.js';

const when = (day: number): Date => new Date(Date.UTC(2026, 0, day, 12));
function facts(changes: Partial<PortfolioFacts> = {}): PortfolioFacts {
  const criterion = { stem: null, headingLabel: null, kind: 'performance', state: 'not-started' } as const;
  return {
    edition: { reference: 'A1', draft: false, builtAt: when(30), verifyAt: null },
    centre: { name: 'A centre', number: null },
    learner: { name: 'A learner', registrationNumber: null, registeredOn: null },
    unit: {
      code: 'U1',
      title: 'A unit',
      kind: 'in-house',
      jurisdiction: 'scotland',
      language: 'en',
      ...{ enrolledAt: when(1), targetOn: null, endedAt: null, moved: false },
      state: 'in-progress',
      criteriaTotal: 3,
      criteriaMet: 1,
    },
    standard: { key: 'S', version: '1', title: 'S', urn: null, developedBy: null, digest: 'd' },
    criteria: [
      { ...criterion, criterionId: 'p1', label: 'P1', text: 'do it', state: 'met' },
      {
        ...criterion,
        criterionId: 'p2.1',
        label: 'P2.1',
        text: 'calmly',
        stem: 'speak:',
        headingLabel: 'P2',
      },
      {
        ...criterion,
        criterionId: 'p2.2',
        label: 'P2.2',
        text: 'clearly',
        stem: 'speak:',
        headingLabel: 'P2',
      },
    ],
    people: [],
    revisions: [revision({})],
    crossReferences: [reference({})],
    judgements: [judgement({})],
    decisions: [decision({})],
    feedback: [],
    declaration: null,
    signOffs: [],
    moves: [],
    ...changes,
  };
}

function revision(changes: Partial<PortfolioRevision>): PortfolioRevision {
  return {
    id: 'r1',
    evidenceNumber: 7,
    revision: 1,
    title: 'Notes',
    method: 'work-product',
    activityOn: '2026-01-02',
    authorName: 'A learner',
    authorDuty: 'learner',
    text: '',
    submittedAt: when(3),
    confidentiality: null,
    declaration: null,
    authenticity: [],
    withdrawn: null,
    files: [
      {
        ...{ id: 'f1', name: 'a.pdf', mediaType: 'application/pdf', bytes: 1, sha256: 'x' },
        ...{ derivativeKey: null, derivativeState: 'none' },
      },
    ],
    ...changes,
  };
}

function reference(changes: Partial<PortfolioReference>): PortfolioReference {
  return { id: 'x1', revisionId: 'r1', criterionId: 'p1', locator: null, question: null, ...changes };
}

function judgement(changes: Partial<RecordedJudgement>): RecordedJudgement {
  return {
    id: 'j1',
    crossReferenceId: 'x1',
    superseded: false,
    before: null,
    supports: 'fully',
    valid: true,
    reliable: true,
    reasons: 'seen',
    by: 'An assessor',
    capacity: 'assessor',
    at: when(4),
    ...changes,
  };
}

function decision(changes: Partial<PortfolioDecision>): PortfolioDecision {
  return {
    id: 'd1',
    criterionId: 'p1',
    supersedesId: null,
    ...{ superseded: false, reopened: null, carriedFrom: null },
    ...{ evidenceNumbers: [7], togetherBecause: null, occasionDidNotArise: null },
    outcome: 'met',
    reasons: 'enough',
    stands: true,
    judgementIds: ['j1'],
    by: 'An assessor',
    capacity: 'assessor',
    at: when(5),
    ...changes,
  };
}

function criterion(entries: readonly MapEntry[] | undefined, label: string): MapCriterion {
  const found = entries?.find(
    (entry): entry is MapCriterion => entry.entry === 'criterion' && entry.label === label,
  );
  if (!found) throw new Error(`no criterion ${label}`);
  return found;
}

test('prints sub-items with their stem as one sentence, after a heading that counts them', () => {
  const [part] = buildPortfolioDocument(facts()).map;
  expect(part?.entries.map(({ label, text }) => [label, text])).toEqual([
    ['P1', 'do it'],
    ['P2', 'speak:'],
    ['P2.1', 'speak: calmly'],
    ['P2.2', 'speak: clearly'],
  ]);
  expect(part?.entries[1]).toMatchObject({ entry: 'heading', met: 0, of: 2 });
});

test('shows the decision with the judgement it relies on', () => {
  const met = criterion(buildPortfolioDocument(facts()).map[0]?.entries, 'P1');
  expect(met.decision).toMatchObject({ outcome: 'met', by: 'An assessor', reliesOn: ['E07'] });
  expect(met.evidence).toMatchObject([
    { item: { reference: 'E07' }, reliedOn: true, judgement: { supports: 'fully' } },
  ]);
});

test('a superseded decision goes to the annex and says what superseded it', () => {
  const document = buildPortfolioDocument(
    facts({
      decisions: [
        decision({ id: 'd0', outcome: 'not-yet-met', superseded: true }),
        decision({ supersedesId: 'd0' }),
      ],
    }),
  );
  expect(criterion(document.map[0]?.entries, 'P1').decision?.outcome).toBe('met');
  expect(document.annex.decisions).toMatchObject([
    { label: 'P1', outcome: 'not-yet-met', reopened: null, supersededBy: { by: 'An assessor' } },
  ]);
});

test('a reopened decision leaves the map, with who reopened it and why', () => {
  const given = facts({
    decisions: [
      decision({ reopened: { by: 'An IQA', at: when(9).toISOString(), reasons: 'one case only' } }),
    ],
  });
  const document = buildPortfolioDocument({
    ...given,
    criteria: given.criteria.map((one) => (one.criterionId === 'p1' ? { ...one, state: 'reopened' } : one)),
  });
  expect(criterion(document.map[0]?.entries, 'P1').decision).toBeNull();
  expect(document.annex.decisions).toMatchObject([{ reopened: { by: 'An IQA', reasons: 'one case only' } }]);
});

test('a met decision that does not stand is not printed as met', () => {
  const given = facts({ decisions: [decision({ stands: false })] });
  const document = buildPortfolioDocument({
    ...given,
    criteria: given.criteria.map((one) => ({ ...one, state: 'awaiting-assessment' })),
  });
  expect(criterion(document.map[0]?.entries, 'P1').decision).toBeNull();
  expect(document.annex.decisions).toMatchObject([{ id: 'd1', reopened: null, supersededBy: null }]);
});

test('an earlier revision is history, unless a decision still relies on it', () => {
  const revisions = [revision({}), revision({ id: 'r2', revision: 2 })];
  const crossReferences = [reference({}), reference({ id: 'x2', revisionId: 'r2' })];
  const relied = buildPortfolioDocument(facts({ revisions, crossReferences }));
  expect(relied.evidence.map((item) => item.reference)).toEqual(['E07.1', 'E07']);
  expect(relied.annex.revisions).toEqual([]);

  const undecided = buildPortfolioDocument(facts({ revisions, crossReferences, decisions: [] }));
  expect(undecided.evidence.map((item) => item.reference)).toEqual(['E07']);
  expect(undecided.annex.revisions).toMatchObject([{ reference: 'E07', revision: 1 }]);
});

test('withdrawn evidence is only in the annex, with the reason', () => {
  const withdrawn = { at: when(8).toISOString(), by: 'A learner', reason: 'wrong file' };
  const document = buildPortfolioDocument(facts({ revisions: [revision({ withdrawn })], decisions: [] }));
  expect(document.evidence).toEqual([]);
  expect(document.annex.withdrawn).toMatchObject([{ reference: 'E07', withdrawn }]);
});

test('evidence for other units only is not in this portfolio at all', () => {
  const document = buildPortfolioDocument(
    facts({ revisions: [revision({}), revision({ id: 'r9', evidenceNumber: 9 })] }),
  );
  expect(document.evidence.map((item) => item.reference)).toEqual(['E07']);
  expect(document.evidence.flatMap(({ files }) => files)).toHaveLength(1);
});

test.each([
  ['awaiting-iqa', true],
  ['result-withdrawn', true],
  ['iqa-cleared', false],
  ['certificated', false],
] as const)('a unit that is %s gives a draft: %s', (state, draft) => {
  const given = facts();
  expect(buildPortfolioDocument({ ...given, unit: { ...given.unit, state } }).cover.draft !== null).toBe(
    draft,
  );
});

test('a draft of a complete unit says that it is not the final portfolio', () => {
  const given = facts();
  const unit = { ...given.unit, state: 'iqa-cleared' } as const;
  const document = buildPortfolioDocument({ ...given, unit, edition: { ...given.edition, draft: true } });
  expect(document.cover.draft).toBe('not-final');
});

test('the counts come from the kept counters, not from the map', () => {
  const given = facts();
  const document = buildPortfolioDocument({ ...given, unit: { ...given.unit, criteriaMet: 2 } });
  expect(document.counts).toMatchObject({ criteria: 3, met: 2, crossReferences: 1, decisions: 1 });
});

test('only a declaration that stands is printed', () => {
  const signed = { at: when(6), statements: ['Mine.'] };
  const print = (stands: boolean) => buildPortfolioDocument(facts({ declaration: { ...signed, stands } }));
  expect(print(false).declarations.learner).toBeNull();
  expect(print(true).declarations.learner).toEqual({ by: 'A learner', capacity: 'learner', ...signed });
});
