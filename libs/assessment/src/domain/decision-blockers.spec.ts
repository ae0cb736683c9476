import { decisionBlockers, type DecisionProposal } from './decision-blockers.js';
import type { CriterionFacts, CrossReferenceFacts, RevisionFacts } from './facts.js';
import { judgementBlockers } from './judgement-blockers.js';
import { withdrawalConsequences } from './withdrawal-consequences.js';

const rules = {
  methods: ['work-product', 'direct-observation', 'questioning'] as const,
  simulationAllowed: false,
};
const unit = { learnerId: 'learner', withdrawn: false };
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
const judged = (
  id: string,
  supports: 'fully' | 'partly' | 'not',
  change: Partial<RevisionFacts> = {},
  question: string | null = null,
): CrossReferenceFacts => ({
  id: `x-${id}`,
  question,
  revision: { ...revision, evidenceId: `e-${id}`, ...change },
  judgement: { id, supports, void: false },
});
const criterion = (
  crossReferences: readonly CrossReferenceFacts[],
  kind: CriterionFacts['kind'] = 'performance',
): CriterionFacts => ({ criterionId: 'c1', kind, crossReferences, decision: null });
const met = (judgementIds: string[], change: Partial<DecisionProposal> = {}): DecisionProposal => ({
  outcome: 'met',
  judgementIds,
  reasons: 'Shows it.',
  togetherBecause: null,
  occasionDidNotArise: null,
  ...change,
});
const codes = (blockers: readonly { code: string }[]) => blockers.map(({ code }) => code);

describe('a judgement', () => {
  const sound = { supports: 'fully', valid: true, reliable: true, reasons: 'All of it.' } as const;

  it('is made on submitted evidence, with reasons', () => {
    expect(judgementBlockers('assessor', unit, revision, sound)).toEqual([]);
  });

  it('is refused with every reason why', () => {
    expect(
      codes(
        judgementBlockers(
          'learner',
          { ...unit, withdrawn: true },
          { ...revision, submitted: false, withdrawn: true, hidden: true, replaced: true },
          { ...sound, reliable: false, reasons: ' ' },
        ),
      ),
    ).toEqual([
      'own-work',
      'unit-withdrawn',
      'evidence-not-submitted',
      'evidence-withdrawn',
      'evidence-hidden',
      'evidence-replaced',
      'full-needs-valid-and-reliable',
      'reasons-missing',
    ]);
  });
});

describe('a decision of met', () => {
  const refusal = (facts: CriterionFacts, proposal: DecisionProposal) =>
    codes(decisionBlockers('assessor', unit, facts, rules, proposal));

  it.each<[string, CriterionFacts, DecisionProposal, string[]]>([
    ['on one judgement fully', criterion([judged('j', 'fully')]), met(['j']), []],
    ['on nothing', criterion([]), met([]), ['not-enough']],
    ['on one judgement partly', criterion([judged('j', 'partly')]), met(['j']), ['not-enough']],
    [
      'on two partly, without saying why',
      criterion([judged('j', 'partly'), judged('k', 'partly')]),
      met(['j', 'k']),
      ['together-because-missing'],
    ],
    [
      'on two partly, together because',
      criterion([judged('j', 'partly'), judged('k', 'partly')]),
      met(['j', 'k'], { togetherBecause: 'One shows the start, one the end.' }),
      [],
    ],
    [
      'on one fully and one that does not support it',
      criterion([judged('j', 'fully'), judged('k', 'not')]),
      met(['j', 'k']),
      ['judgement-does-not-support'],
    ],
    [
      'on a judgement that was superseded',
      criterion([judged('j', 'fully')]),
      met(['old']),
      ['judgement-not-latest', 'not-enough'],
    ],
    [
      'on withdrawn evidence',
      criterion([judged('j', 'fully', { withdrawn: true })]),
      met(['j']),
      ['evidence-does-not-count'],
    ],
    [
      'by a method that the specification does not name',
      criterion([judged('j', 'fully', { method: 'reflective-account' })]),
      met(['j']),
      ['method-not-allowed'],
    ],
    [
      'by simulation',
      criterion([judged('j', 'fully', { method: 'simulation' })]),
      met(['j']),
      ['simulation-not-allowed'],
    ],
    [
      'of knowledge, by observation without the question asked',
      criterion([judged('j', 'fully', { method: 'direct-observation' })], 'knowledge'),
      met(['j']),
      ['question-missing'],
    ],
    [
      'of knowledge, by observation with the question asked',
      criterion([judged('j', 'fully', { method: 'direct-observation' }, 'Why?')], 'knowledge'),
      met(['j']),
      [],
    ],
    [
      'whose occasion did not arise, by work product',
      criterion([judged('j', 'fully')]),
      met(['j'], { occasionDidNotArise: 'Nobody was at risk.' }),
      ['occasion-needs-other-method'],
    ],
    [
      'whose occasion did not arise, by questioning',
      criterion([judged('j', 'fully', { method: 'questioning' })]),
      met(['j'], { occasionDidNotArise: 'Nobody was at risk.' }),
      [],
    ],
    ['without reasons', criterion([judged('j', 'fully')]), met(['j'], { reasons: '' }), ['reasons-missing']],
  ])('%s', (_, facts, proposal, expected) => {
    expect(refusal(facts, proposal)).toEqual(expected);
  });

  it('is never made by the learner', () => {
    expect(
      codes(decisionBlockers('learner', unit, criterion([judged('j', 'fully')]), rules, met(['j']))),
    ).toEqual(['own-work']);
  });
});

it('a decision of not yet met needs reasons and nothing else', () => {
  const proposal = met([], { outcome: 'not-yet-met' });
  expect(decisionBlockers('assessor', unit, criterion([]), rules, proposal)).toEqual([]);
});

it('a withdrawal reopens what relies on the evidence, and nothing else', () => {
  const decision = { id: 'd', outcome: 'met', effective: true, reopened: false } as const;
  const relies = { ...criterion([judged('j', 'fully')]), decision: { ...decision, judgementIds: ['j'] } };
  const unharmed = {
    ...criterion([judged('j', 'fully'), judged('k', 'fully')]),
    decision: { ...decision, judgementIds: ['k'] },
  };
  const open = criterion([judged('j', 'fully')]);
  expect(withdrawalConsequences('e-j', [relies, unharmed, open], rules)).toEqual([relies]);
});
