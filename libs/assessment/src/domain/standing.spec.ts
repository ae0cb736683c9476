import type { CriterionFacts, CrossReferenceFacts, DecisionFacts, RevisionFacts } from './facts.js';
import { criterionState, hasNewEvidenceWaiting } from './criterion-state.js';
import { standing } from './standing.js';

const rules = { methods: ['work-product', 'direct-observation'] as const, simulationAllowed: false };

const revision: RevisionFacts = {
  revisionId: 'r1',
  evidenceId: 'e1',
  evidenceNumber: 1,
  method: 'work-product',
  submitted: true,
  withdrawn: false,
  hidden: false,
  replaced: false,
  returned: false,
};
const fully = { id: 'j1', supports: 'fully', void: false } as const;
const reference: CrossReferenceFacts = { id: 'x1', question: null, revision, judgement: fully };
const met: DecisionFacts = {
  id: 'd1',
  outcome: 'met',
  effective: true,
  reopened: false,
  judgementIds: ['j1'],
};
const criterion: CriterionFacts = {
  criterionId: 'c1',
  kind: 'performance',
  crossReferences: [reference],
  decision: met,
};
const withRevision = (change: Partial<RevisionFacts>): CriterionFacts => ({
  ...criterion,
  crossReferences: [{ ...reference, revision: { ...revision, ...change } }],
});
const withDecision = (change: Partial<DecisionFacts>): CriterionFacts => ({
  ...criterion,
  decision: { ...met, ...change },
});
const other = (change: Partial<CrossReferenceFacts>): CrossReferenceFacts => ({
  ...reference,
  id: 'x2',
  revision: { ...revision, revisionId: 'r2', evidenceId: 'e2', evidenceNumber: 2 },
  judgement: null,
  ...change,
});

describe('what stands of a criterion', () => {
  it('is its latest decision, where that is met and all it relies on holds', () => {
    expect(standing(criterion, rules)).toBe(met);
    expect(criterionState(criterion, rules)).toBe('met');
  });

  it.each<[string, CriterionFacts]>([
    ['no decision was made', { ...criterion, decision: null }],
    ['the latest decision is not yet met', withDecision({ outcome: 'not-yet-met' })],
    ['a countersignature is due', withDecision({ effective: false })],
    ['the IQA reopened it', withDecision({ reopened: true })],
    ['a judgement it relies on was superseded', withDecision({ judgementIds: ['j0'] })],
    ['one of several judgements was superseded', withDecision({ judgementIds: ['j1', 'j0'] })],
    [
      'a judgement it relies on is void',
      { ...criterion, crossReferences: [{ ...reference, judgement: { ...fully, void: true } }] },
    ],
    ['the evidence was withdrawn', withRevision({ withdrawn: true })],
    ['the evidence is hidden', withRevision({ hidden: true })],
    ['the evidence was replaced', withRevision({ replaced: true })],
    ['the evidence was never submitted', withRevision({ submitted: false })],
    ['the specification does not name the method', withRevision({ method: 'questioning' })],
    ['simulation is not allowed', withRevision({ method: 'simulation' })],
  ])('is nothing when %s', (_, facts) => {
    expect(standing(facts, rules)).toBeNull();
    expect(criterionState(facts, rules)).not.toBe('met');
  });

  it('keeps standing on simulation where the specification allows it', () => {
    expect(
      standing(withRevision({ method: 'simulation' }), { ...rules, simulationAllowed: true }),
    ).not.toBeNull();
  });

  it('keeps standing when its evidence is handed back, until it is replaced', () => {
    expect(standing(withRevision({ returned: true }), rules)).toBe(met);
  });

  it('keeps standing when new evidence comes in, which shows as waiting', () => {
    const facts = { ...criterion, crossReferences: [reference, other({})] };
    expect(criterionState(facts, rules)).toBe('met');
    expect(hasNewEvidenceWaiting(facts, rules)).toBe(true);
  });
});

describe("a criterion's state is the first that fits", () => {
  const undecided = { ...criterion, decision: null };
  const judged = (supports: 'fully' | 'partly' | 'not', id = 'j2') =>
    other({ judgement: { id, supports, void: false } });

  it.each<[string, CriterionFacts, string]>([
    ['nothing at all', { ...undecided, crossReferences: [] }, 'not-started'],
    [
      'a cross-reference in a draft',
      { ...undecided, crossReferences: [other({ revision: { ...revision, submitted: false } })] },
      'evidence-linked',
    ],
    [
      'evidence handed back before it was judged',
      { ...undecided, crossReferences: [other({ revision: { ...revision, returned: true } })] },
      'not-started',
    ],
    ['evidence submitted', { ...undecided, crossReferences: [other({})] }, 'awaiting-assessment'],
    [
      'judged fully, nothing decided',
      { ...undecided, crossReferences: [judged('fully')] },
      'awaiting-assessment',
    ],
    ['judged partly', { ...undecided, crossReferences: [judged('partly')] }, 'partly-met'],
    ['judged not', { ...undecided, crossReferences: [judged('not')] }, 'not-yet-met'],
    ['decided not yet met', withDecision({ outcome: 'not-yet-met' }), 'not-yet-met'],
    [
      'judged partly beside a decision of not yet met',
      {
        ...withDecision({ outcome: 'not-yet-met' }),
        crossReferences: [reference, judged('partly')],
      },
      'partly-met',
    ],
    [
      'judged fully after a decision of not yet met',
      { ...withDecision({ outcome: 'not-yet-met' }), crossReferences: [reference, judged('fully')] },
      'awaiting-assessment',
    ],
    ['reopened by the IQA', withDecision({ reopened: true }), 'reopened'],
    ['met until its evidence was withdrawn', withRevision({ withdrawn: true }), 'reopened'],
    [
      'reopened, with new evidence submitted',
      { ...withDecision({ reopened: true }), crossReferences: [reference, other({})] },
      'awaiting-assessment',
    ],
    [
      'half of what it relied on withdrawn, the other half supporting it fully',
      {
        ...withDecision({ judgementIds: ['j1', 'j2'] }),
        crossReferences: [
          reference,
          other({
            revision: { ...revision, evidenceId: 'e2', withdrawn: true },
            judgement: { id: 'j2', supports: 'partly', void: false },
          }),
        ],
      },
      'awaiting-assessment',
    ],
    ['met, countersignature due', withDecision({ effective: false }), 'met-awaiting-countersignature'],
  ])('%s', (_, facts, state) => {
    expect(criterionState(facts, rules)).toBe(state);
  });
});
