import {
  isMethodAllowed,
  isSimulated,
  type Method,
  type MethodRules,
  methodsWithoutOccasion,
  needsQuestion,
} from '#units/domain';
import {
  type CriterionFacts,
  type CrossReferenceFacts,
  isLive,
  type JudgementFacts,
  type Outcome,
} from './facts.js';
import { type AssessedUnit, assessingBlockers } from './judgement-blockers.js';
import { crossReferenceJudgedBy, judgementOf } from './standing.js';

export type DecisionBlocker =
  | { readonly code: 'own-work' }
  | { readonly code: 'unit-withdrawn' }
  | { readonly code: 'reasons-missing' }
  | { readonly code: 'judgement-not-latest'; readonly judgementId: string }
  | { readonly code: 'evidence-does-not-count'; readonly evidenceNumber: number }
  | { readonly code: 'judgement-does-not-support'; readonly evidenceNumber: number }
  | { readonly code: 'method-not-allowed'; readonly evidenceNumber: number; readonly method: Method }
  | { readonly code: 'simulation-not-allowed'; readonly evidenceNumber: number }
  | { readonly code: 'question-missing'; readonly evidenceNumber: number }
  | { readonly code: 'not-enough'; readonly partly: number }
  | { readonly code: 'together-because-missing'; readonly partly: number }
  | { readonly code: 'occasion-needs-other-method'; readonly methods: readonly Method[] };

export interface DecisionProposal {
  readonly outcome: Outcome;
  readonly judgementIds: readonly string[];
  readonly reasons: string;
  /** Why several that each support the criterion partly are enough together. */
  readonly togetherBecause: string | null;
  /** Why the occasion that the criterion speaks of did not arise; null where it did. */
  readonly occasionDidNotArise: string | null;
}

/** A cross-reference with the judgement that is relied on: its latest, made here or before a move. */
interface ReliedOn extends CrossReferenceFacts {
  readonly judgement: JudgementFacts;
}

const isBlank = (text: string | null): boolean => text === null || text.trim() === '';

/**
 * Why this assessor cannot decide this criterion so. `Not yet met` needs reasons only; `met` needs a judgement
 * `fully`, or several `partly` and why they are enough together, each still the latest, on evidence that
 * counts, by methods that the specification allows (rules 1, 4, 9, 10 and 11).
 */
export function decisionBlockers(
  assessorId: string,
  unit: AssessedUnit,
  criterion: CriterionFacts,
  rules: MethodRules,
  proposal: DecisionProposal,
): DecisionBlocker[] {
  const blockers: DecisionBlocker[] = assessingBlockers(assessorId, unit);
  if (isBlank(proposal.reasons)) blockers.push({ code: 'reasons-missing' });
  const reliedOn: ReliedOn[] = [];
  for (const judgementId of proposal.judgementIds) {
    const reference = crossReferenceJudgedBy(criterion, judgementId);
    if (reference) reliedOn.push({ ...reference, judgement: judgementOf(reference, judgementId)! });
    else blockers.push({ code: 'judgement-not-latest', judgementId });
  }
  if (proposal.outcome === 'not-yet-met') return blockers;
  for (const reference of reliedOn) blockers.push(...reliedOnBlockers(criterion, reference, rules));
  return [...blockers, ...sufficiencyBlockers(reliedOn, proposal)];
}

function reliedOnBlockers(
  { kind }: CriterionFacts,
  reference: ReliedOn,
  rules: MethodRules,
): DecisionBlocker[] {
  const { evidenceNumber, method } = reference.revision;
  const blockers: DecisionBlocker[] = [];
  if (!isLive(reference)) blockers.push({ code: 'evidence-does-not-count', evidenceNumber });
  if (reference.judgement.supports === 'not')
    blockers.push({ code: 'judgement-does-not-support', evidenceNumber });
  if (!isMethodAllowed(method, rules))
    blockers.push(
      isSimulated(method)
        ? { code: 'simulation-not-allowed', evidenceNumber }
        : { code: 'method-not-allowed', evidenceNumber, method },
    );
  if (needsQuestion(method, kind) && isBlank(reference.question))
    blockers.push({ code: 'question-missing', evidenceNumber });
  return blockers;
}

function sufficiencyBlockers(reliedOn: readonly ReliedOn[], proposal: DecisionProposal): DecisionBlocker[] {
  const blockers: DecisionBlocker[] = [];
  const partly = reliedOn.filter(({ judgement }) => judgement.supports === 'partly').length;
  if (!reliedOn.some(({ judgement }) => judgement.supports === 'fully')) {
    if (partly < 2) blockers.push({ code: 'not-enough', partly });
    else if (isBlank(proposal.togetherBecause)) blockers.push({ code: 'together-because-missing', partly });
  }
  const methods = [...new Set(reliedOn.map(({ revision }) => revision.method))];
  const hasOther = methods.some((method) => methodsWithoutOccasion.includes(method));
  if (!isBlank(proposal.occasionDidNotArise) && !hasOther)
    blockers.push({ code: 'occasion-needs-other-method', methods });
  return blockers;
}
