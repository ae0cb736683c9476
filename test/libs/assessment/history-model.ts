import {
  type CriterionFacts,
  criterionState,
  type CrossReferenceFacts,
  type JudgementFacts,
  type Outcome,
  standing,
  stateDigest,
  type Supports,
  type ToConfirm,
  unitState,
} from '#assessment/domain';
import { type CriterionState, progressOf, type UnitState } from '#units/domain';

export const rules = { methods: ['work-product'] as const, simulationAllowed: false };
export const criterionIds = ['c1', 'c2', 'c3'];

/** The records of one unit, as append-only as the tables are; what is derived comes from these alone. */
export class Records {
  revisions: { id: string; evidence: string; submitted: boolean; returned: boolean }[] = [];
  withdrawn = new Set<string>();
  /** Those that came along with a move name where they come from. */
  references: {
    id: string;
    revision: string;
    criterion: string;
    origins?: { id: string; counts: boolean }[];
  }[] = [];
  toConfirm = new Map<string, ToConfirm>();
  judgements: { id: string; reference: string; supports: Supports }[] = [];
  decisions: { id: string; criterion: string; outcome: Outcome; on: string[] }[] = [];
  reopened = new Set<string>();
  declared: string | null = null;
  signOff: { digest: string; review: 'cleared' | 'action-required' | null } | null = null;
  private next = 0;
  newId = (): string => `id${String(++this.next).padStart(4, '0')}`;

  factsOf(criterionId: string): CriterionFacts {
    const decision = this.decisions.findLast(({ criterion }) => criterion === criterionId);
    return {
      criterionId,
      kind: 'performance',
      crossReferences: this.references
        .filter(({ criterion }) => criterion === criterionId)
        .map((reference) => this.referenceFacts(reference)),
      decision: decision
        ? {
            id: decision.id,
            outcome: decision.outcome,
            effective: true,
            reopened: this.reopened.has(decision.id),
            judgementIds: decision.on,
          }
        : null,
      toConfirm: this.toConfirm.get(criterionId) ?? null,
    };
  }

  private latestOn(reference: string, before?: true): JudgementFacts | null {
    const found = this.judgements.findLast((one) => one.reference === reference);
    return found ? { id: found.id, supports: found.supports, void: false, ...(before && { before }) } : null;
  }

  private referenceFacts({ id, revision, origins = [] }: Records['references'][number]): CrossReferenceFacts {
    const of = this.revisions.find((one) => one.id === revision)!;
    const later = this.revisions.slice(this.revisions.indexOf(of) + 1);
    const own = this.latestOn(id);
    const counted = origins.find(({ counts }) => counts);
    return {
      id,
      question: null,
      revision: {
        revisionId: of.id,
        evidenceId: of.evidence,
        evidenceNumber: 1,
        method: 'work-product',
        submitted: of.submitted,
        withdrawn: this.withdrawn.has(of.evidence),
        hidden: false,
        replaced: later.some((one) => one.evidence === of.evidence && one.submitted),
        returned: of.returned,
      },
      judgement: own ?? (counted ? this.latestOn(counted.id, true) : null),
      judgedBefore: own ? [] : origins.flatMap((origin) => this.latestOn(origin.id, true) ?? []),
    };
  }

  derived(): { states: Map<string, CriterionState>; stands: Map<string, string | null>; unit: UnitState } {
    const facts = criterionIds.map((id) => this.factsOf(id));
    const states = new Map(facts.map((one) => [one.criterionId, criterionState(one, rules)]));
    const stands = new Map(facts.map((one) => [one.criterionId, standing(one, rules)?.id ?? null]));
    return { states, stands, unit: this.unitStateOf([...states.values()], [...stands.values()]) };
  }

  unitStateOf(states: CriterionState[], stands: (string | null)[]): UnitState {
    return unitState({
      ...progressOf(states),
      returned: this.references.some((reference) => {
        const { revision } = this.referenceFacts(reference);
        return revision.submitted && revision.returned && !revision.withdrawn && !revision.replaced;
      }),
      stateDigest: stands.every((id) => id !== null) ? stateDigest(stands as string[]) : null,
      declaredDigest: this.declared,
      signOff: this.signOff && { stateDigest: this.signOff.digest, review: this.signOff.review },
    });
  }
}

/** What is kept: refreshed after each act for the criteria it affects, and for those alone. */
export class Kept {
  readonly states = new Map<string, CriterionState>(criterionIds.map((id) => [id, 'not-started']));
  /** By what happened, not by what is on record: a decision stands from when it is made until an act ends it. */
  readonly stands = new Map<string, string | null>(criterionIds.map((id) => [id, null]));
  signOffStands = false;

  refresh(records: Records, concerned: Iterable<string>): void {
    for (const id of concerned) this.states.set(id, criterionState(records.factsOf(id), rules));
  }
  end(criterionId: string): void {
    if (this.stands.get(criterionId) !== null) this.signOffStands = false;
    this.stands.set(criterionId, null);
  }
}

/** Ends the decision that relied on this judgement. */
export const endReliance = (records: Records, kept: Kept, criterionId: string, judgementId: string): void => {
  const decisionId = kept.stands.get(criterionId);
  if (records.decisions.find(({ id }) => id === decisionId)?.on.includes(judgementId)) kept.end(criterionId);
};

/** Ends the decisions that relied on this evidence; returns the criteria that it was for. */
export const endEvidence = (records: Records, kept: Kept, evidence: string): string[] => {
  const revisions = records.revisions.filter((one) => one.evidence === evidence).map(({ id }) => id);
  const references = records.references.filter(({ revision }) => revisions.includes(revision));
  for (const { id, criterion, origins = [] } of references)
    for (const judgement of records.judgements)
      if ([id, ...origins.map((origin) => origin.id)].includes(judgement.reference))
        endReliance(records, kept, criterion, judgement.id);
  return references.map(({ criterion }) => criterion);
};
