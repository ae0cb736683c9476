import type { MethodRules } from '#units/domain';
import { type DecisionBlocker, decisionBlockers } from './decision-blockers.js';
import { type CriterionFacts, type CrossReferenceFacts, isLive, type JudgementFacts } from './facts.js';
import { standing } from './standing.js';

/** What becomes of a criterion that has a partner in the other version. */
export type CarryKind = 'same' | 'moved' | 'reworded' | 'split' | 'merged';

/** A criterion of the version that a unit leaves, and the one of the other version that takes its place. */
export interface CarryPair {
  readonly criterionId: string;
  readonly toCriterionId: string;
  readonly kind: CarryKind;
}

export interface ToCriterion {
  readonly criterionId: string;
  readonly kind: CriterionFacts['kind'];
}

/** A cross-reference that comes along, to one criterion of the other version. */
export interface CarriedReference {
  readonly toCriterionId: string;
  readonly reference: CrossReferenceFacts;
  readonly pair: CarryPair;
  /** The criterion's words are the same: what was judged of it counts on. */
  readonly countsAsJudged: boolean;
  /** The cross-references on which its judgements were made; itself, when nobody judged it. */
  readonly judgementIds: readonly string[];
}

/** A decision that stands on the version left. */
export interface CarriedDecision {
  readonly pair: CarryPair;
  readonly fromDecisionId: string;
  readonly judgementIds: readonly string[];
  readonly how: 'at-once' | 'to-confirm';
}

export interface CarriedOver {
  readonly references: readonly CarriedReference[];
  readonly decisions: readonly CarriedDecision[];
}

const keepsItsWords = ({ kind }: CarryPair): boolean => kind === 'same' || kind === 'moved';

/**
 * What comes along when a unit moves to another version. Evidence that counts does, for each partner of its
 * criterion. A decision that stands is carried over at once where the words are the same and the rules of the other
 * place let it be made there; where they are reworded, split or merged it waits to be confirmed, a merger only when all
 * that went into it stood. All else is to be judged and decided anew.
 *
 * @param criteria of the unit that is left, all of them
 */
export function whatCarriesOver(
  criteria: readonly CriterionFacts[],
  toCriteria: readonly ToCriterion[],
  pairs: readonly CarryPair[],
  rules: { readonly from: MethodRules; readonly to: MethodRules },
): CarriedOver {
  const facts = new Map(criteria.map((one) => [one.criterionId, one]));
  const kinds = new Map(toCriteria.map(({ criterionId, kind }) => [criterionId, kind]));
  const stands = (criterionId: string) => {
    const criterion = facts.get(criterionId);
    return criterion ? standing(criterion, rules.from) : null;
  };
  const references: CarriedReference[] = [];
  const decisions: CarriedDecision[] = [];
  for (const pair of pairs) {
    const criterion = facts.get(pair.criterionId);
    const kind = kinds.get(pair.toCriterionId);
    if (!criterion || !kind) continue;
    const decision = stands(pair.criterionId);
    const there = { ...criterion, kind };
    const carries =
      keepsItsWords(pair) && (!decision || refusedThere(there, decision, rules.to).length === 0);
    for (const reference of criterion.crossReferences.filter(isLive)) {
      const reliedOn = decision?.judgementIds ?? [];
      references.push({
        toCriterionId: pair.toCriterionId,
        reference,
        pair,
        countsAsJudged:
          carries &&
          (reference.judgement !== null || judgementsOf(reference).some(({ id }) => reliedOn.includes(id))),
        judgementIds: judgementsOf(reference).map(({ id }) => id),
      });
    }
    if (!decision) continue;
    const merged = pairs.filter((one) => one.kind === 'merged' && one.toCriterionId === pair.toCriterionId);
    const how = carries ? 'at-once' : 'to-confirm';
    if (how === 'to-confirm' && keepsItsWords(pair)) continue;
    if (merged.every((one) => stands(one.criterionId)))
      decisions.push({ pair, fromDecisionId: decision.id, judgementIds: decision.judgementIds, how });
  }
  return { references, decisions };
}

/** All that counts as judged of a cross-reference: here, or before an earlier move. */
export const judgementsOf = ({
  judgement,
  judgedBefore = [],
}: CrossReferenceFacts): readonly JudgementFacts[] =>
  judgement && !judgement.before ? [judgement] : judgedBefore;

/** Why the decision could not be made like this in its new place: knowledge asks for more than performance does. */
function refusedThere(
  criterion: CriterionFacts,
  { judgementIds }: { readonly judgementIds: readonly string[] },
  rules: MethodRules,
): DecisionBlocker[] {
  const asBefore = {
    outcome: 'met',
    judgementIds,
    reasons: 'as before',
    togetherBecause: 'as before',
  } as const;
  const nobody = { learnerId: '', withdrawn: false };
  return decisionBlockers('as before', nobody, criterion, rules, { ...asBefore, occasionDidNotArise: null });
}
