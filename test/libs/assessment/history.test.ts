import fc from 'fast-check';
import {
  type CarryPair,
  declarationBlockers,
  decisionBlockers,
  judgementBlockers,
  judgementsOf,
  type Outcome,
  stateDigest,
  type Supports,
  whatCarriesOver,
} from '#assessment/domain';
import type { UnitState } from '#units';
import { criterionIds, endEvidence, endReliance, Kept, Records, rules } from './history-model.js';

const unit = { learnerId: 'learner', withdrawn: false };

type Act = (records: Records, kept: Kept, pick: <T>(from: readonly T[]) => T | undefined) => void;

const judge =
  (supports: Supports): Act =>
  (records, kept, pick) => {
    const reference = pick(records.references);
    if (!reference) return;
    const facts = records.factsOf(reference.criterion).crossReferences.find(({ id }) => id === reference.id)!;
    const proposal = { supports, valid: true, reliable: true, reasons: 'because' };
    if (judgementBlockers('assessor', unit, facts.revision, proposal).length > 0) return;
    for (const { id } of judgementsOf(facts)) endReliance(records, kept, reference.criterion, id);
    records.judgements.push({ id: records.newId(), reference: reference.id, supports });
    kept.refresh(records, [reference.criterion]);
  };

const decide =
  (outcome: Outcome): Act =>
  (records, kept, pick) => {
    const criterionId = pick(criterionIds)!;
    const facts = records.factsOf(criterionId);
    const judged = facts.crossReferences.flatMap((reference) => judgementsOf(reference));
    const on = judged.filter(({ supports }) => outcome === 'not-yet-met' || supports !== 'not');
    const proposal = {
      outcome,
      judgementIds: on.map(({ id }) => id),
      reasons: 'because',
      togetherBecause: 'together',
      occasionDidNotArise: null,
    };
    if (decisionBlockers('assessor', unit, facts, rules, proposal).length > 0) return;
    const id = records.newId();
    kept.end(criterionId);
    records.decisions.push({ id, criterion: criterionId, outcome, on: proposal.judgementIds });
    if (outcome === 'met') kept.stands.set(criterionId, id);
    kept.refresh(records, [criterionId]);
  };

/** What may become of three criteria: each of the other version takes the name of the one in its place. */
const mappings: readonly (readonly CarryPair[])[] = [
  [pair('c1', 'same', 'c1'), pair('c2', 'moved', 'c3'), pair('c3', 'moved', 'c2')],
  [pair('c1', 'same', 'c1'), pair('c2', 'reworded', 'c2')],
  [pair('c1', 'merged', 'c1'), pair('c2', 'merged', 'c1'), pair('c3', 'same', 'c2')],
  [pair('c1', 'split', 'c1'), pair('c1', 'split', 'c2'), pair('c2', 'reworded', 'c3')],
];
function pair(criterionId: string, kind: CarryPair['kind'], toCriterionId: string): CarryPair {
  return { criterionId, kind, toCriterionId };
}

/** From here on the records are those of the new unit; judgements stay on the cross-references they were made on. */
const move: Act = (records, kept, pick) => {
  if (kept.signOffStands) return;
  const pairs = pick(mappings)!;
  const to = criterionIds.map((criterionId) => ({ criterionId, kind: 'performance' as const }));
  const facts = criterionIds.map((id) => records.factsOf(id));
  const carried = whatCarriesOver(facts, to, pairs, { from: rules, to: rules });
  const drafts = records.references.filter(
    ({ revision }) => !records.revisions.find(({ id }) => id === revision)!.submitted,
  );
  const references: Records['references'] = [];
  const copyOf = (revision: string, criterion: string) => {
    const there = references.find((one) => one.revision === revision && one.criterion === criterion);
    if (there) return there;
    const made = {
      id: records.newId(),
      revision,
      criterion,
      origins: [] as { id: string; counts: boolean }[],
    };
    references.push(made);
    return made as Records['references'][number];
  };
  for (const { reference, toCriterionId, countsAsJudged, judgementIds } of carried.references) {
    const copy = copyOf(reference.revision.revisionId, toCriterionId);
    const on = judgementIds.map((id) => records.judgements.find((one) => one.id === id)!.reference);
    for (const id of on.length > 0 ? on : [reference.id]) copy.origins!.push({ id, counts: countsAsJudged });
  }
  for (const draft of drafts)
    for (const { toCriterionId } of pairs.filter(({ criterionId }) => criterionId === draft.criterion))
      copyOf(draft.revision, toCriterionId);
  records.references = references;
  records.toConfirm = new Map();
  records.decisions = [];
  for (const id of criterionIds) kept.stands.set(id, null);
  for (const { pair: of, how, judgementIds } of carried.decisions) {
    const criterion = of.toCriterionId;
    const waits = records.toConfirm.get(criterion) ?? { decisionIds: [], judgementIds: [] };
    if (how === 'to-confirm')
      records.toConfirm.set(criterion, { ...waits, judgementIds: [...waits.judgementIds, ...judgementIds] });
    else {
      const id = records.newId();
      records.decisions.push({ id, criterion, outcome: 'met', on: [...judgementIds] });
      kept.stands.set(criterion, id);
    }
  }
  records.declared = null;
  records.signOff = null;
  kept.refresh(records, criterionIds);
};

const acts: Record<string, Act> = {
  move,
  draft: (records, kept, pick) => {
    const evidence = pick(['e1', 'e2', 'e3'])!;
    if (records.withdrawn.has(evidence)) return;
    if (records.revisions.some((one) => one.evidence === evidence && !one.submitted)) return;
    const id = records.newId();
    records.revisions.push({ id, evidence, submitted: false, returned: false });
    const criteria = new Set([pick(criterionIds)!, pick(criterionIds)!]);
    for (const criterion of criteria)
      records.references.push({ id: records.newId(), revision: id, criterion });
    kept.refresh(records, criteria);
  },
  submit: (records, kept, pick) => {
    const revision = pick(
      records.revisions.filter((one) => !one.submitted && !records.withdrawn.has(one.evidence)),
    );
    if (!revision) return;
    const concerned = endEvidence(records, kept, revision.evidence);
    revision.submitted = true;
    kept.refresh(records, concerned);
  },
  giveBack: (records, kept, pick) => {
    const revision = pick(records.revisions.filter((one) => one.submitted));
    if (!revision) return;
    revision.returned = !revision.returned;
    const references = records.references.filter((one) => one.revision === revision.id);
    kept.refresh(
      records,
      references.map(({ criterion }) => criterion),
    );
  },
  withdraw: (records, kept, pick) => {
    const evidence = pick(records.revisions.filter((one) => one.submitted))?.evidence;
    if (!evidence || records.withdrawn.has(evidence)) return;
    const concerned = endEvidence(records, kept, evidence);
    records.withdrawn.add(evidence);
    kept.refresh(records, concerned);
  },
  judgeFully: judge('fully'),
  judgePartly: judge('partly'),
  judgeNot: judge('not'),
  decideMet: decide('met'),
  decideNotYetMet: decide('not-yet-met'),
  declare: (records, kept) => {
    const criteria = criterionIds.map((id) => ({ criterionId: id, label: id, state: kept.states.get(id)! }));
    if (declarationBlockers(unit, criteria).length > 0) return;
    records.declared = stateDigest([...kept.stands.values()] as string[]);
  },
  signOff: (records, kept) => {
    const stands = [...kept.stands.values()];
    if (stands.includes(null) || kept.signOffStands) return;
    const digest = stateDigest(stands as string[]);
    if (records.declared !== digest) return;
    records.signOff = { digest, review: null };
    kept.signOffStands = true;
  },
  clear: (records, kept) => {
    if (kept.signOffStands && records.signOff) records.signOff.review ??= 'cleared';
  },
  askForAction: (records, kept, pick) => {
    if (!kept.signOffStands || !records.signOff || records.signOff.review) return;
    records.signOff.review = 'action-required';
    kept.signOffStands = false;
    const criterionId = pick(criterionIds)!;
    records.reopened.add(kept.stands.get(criterionId)!);
    kept.end(criterionId);
    kept.refresh(records, [criterionId]);
  },
};

/** Half of all histories are driven to the end first, so that sign-off and review are reached and disturbed. */
const toTheEnd: string[] = ['draft', 'submit', 'judgeFully', 'decideMet'].flatMap((act) =>
  Array<string>(12).fill(act),
);
const history = fc.tuple(
  fc.boolean(),
  fc.array(
    fc.tuple(fc.constantFrom(...Object.keys(acts)), fc.array(fc.nat(), { minLength: 3, maxLength: 3 })),
    {
      maxLength: 60,
    },
  ),
  fc.infiniteStream(fc.nat()),
);

describe('from any history of legal acts', () => {
  const seen = new Set<UnitState>();
  it('what is kept equals what is derived: what stands, each criterion, the unit and its sign-off', () => {
    fc.assert(
      fc.property(history, ([complete, steps, stream]) => {
        const records = new Records();
        const kept = new Kept();
        const play = (name: string, numbers: Iterator<number>): void => {
          acts[name]!(records, kept, (from) => from[(numbers.next().value ?? 0) % Math.max(1, from.length)]);
          const derived = records.derived();
          expect(kept.states).toEqual(derived.states);
          expect(kept.stands).toEqual(derived.stands);
          const ofKept = records.unitStateOf([...kept.states.values()], [...kept.stands.values()]);
          expect(ofKept).toBe(derived.unit);
          expect(['awaiting-iqa', 'iqa-cleared'].includes(derived.unit)).toBe(kept.signOffStands);
          seen.add(derived.unit);
        };
        if (complete) for (const name of [...toTheEnd, 'declare', 'signOff']) play(name, stream);
        for (const [name, numbers] of steps) play(name, numbers[Symbol.iterator]());
      }),
      { numRuns: 1000 },
    );
  });

  it('each state of a unit that can be reached was reached', () => {
    expect([...seen].sort()).toEqual([
      'action-with-learner',
      'awaiting-iqa',
      'in-progress',
      'iqa-action-required',
      'iqa-cleared',
      'not-started',
      'ready-for-sign-off',
      'ready-to-declare',
    ]);
  });
});
