import type {
  CriterionFacts,
  CrossReferenceFacts,
  DecisionFacts,
  PortfolioFacts,
} from './portfolio-facts.js';
import type {
  MapCriterion,
  MapDecision,
  MapEntry,
  MapEvidence,
  MapHeading,
  MapPart,
} from './portfolio-map.js';
import type { Shown } from './what-is-shown.js';

/** The evidence map: every assessed criterion verbatim, in the order of the standard, headings before their sub-items. */
export function buildMap(facts: PortfolioFacts, shown: Shown): readonly MapPart[] {
  const byCriterion = new Map<string, CrossReferenceFacts[]>();
  for (const reference of shown.crossReferences) {
    const known = byCriterion.get(reference.criterionId);
    if (known) known.push(reference);
    else byCriterion.set(reference.criterionId, [reference]);
  }
  const kinds = [...new Set(facts.criteria.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const criteria = facts.criteria.filter((criterion) => criterion.kind === kind);
    return { kind, entries: criteria.flatMap((criterion, index) => entriesOf(criterion, index, criteria)) };
  });

  function entriesOf(
    criterion: CriterionFacts,
    index: number,
    criteria: readonly CriterionFacts[],
  ): readonly MapEntry[] {
    const entry = criterionEntry(criterion, byCriterion.get(criterion.id) ?? [], shown);
    const opensHeading =
      criterion.headingLabel !== null && criteria[index - 1]?.headingLabel !== criterion.headingLabel;
    return opensHeading ? [headingOf(criterion, criteria), entry] : [entry];
  }
}

function headingOf(first: CriterionFacts, criteria: readonly CriterionFacts[]): MapHeading {
  const items = criteria.filter(({ headingLabel }) => headingLabel === first.headingLabel);
  return {
    entry: 'heading',
    label: first.headingLabel ?? first.label,
    text: first.stem ?? '',
    met: items.filter(({ state }) => state === 'met').length,
    of: items.length,
  };
}

function criterionEntry(
  criterion: CriterionFacts,
  references: readonly CrossReferenceFacts[],
  shown: Shown,
): MapCriterion {
  const decision = shown.decisions.get(criterion.id) ?? null;
  const evidence = references
    .map((reference) => evidenceEntry(reference, decision, shown))
    .sort((a, b) => a.reference.localeCompare(b.reference, 'en', { numeric: true }));
  return {
    entry: 'criterion',
    label: criterion.label,
    text: criterion.stem ? `${criterion.stem} ${criterion.text}` : criterion.text,
    state: criterion.state,
    evidence,
    decision: decision && decisionEntry(decision, evidence),
  };
}

function evidenceEntry(
  reference: CrossReferenceFacts,
  decision: DecisionFacts | null,
  shown: Shown,
): MapEvidence {
  const revision = shown.revisions.find(({ id }) => id === reference.revisionId);
  const judgement = shown.judgements.get(reference.id);
  return {
    reference: shown.references.get(reference.revisionId) ?? '',
    title: revision?.title ?? '',
    method: revision?.method ?? 'work-product',
    locator: reference.locator,
    question: reference.question,
    judgement: judgement
      ? {
          supports: judgement.supports,
          valid: judgement.valid,
          reliable: judgement.reliable,
          reasons: judgement.reasons,
          by: judgement.by,
          at: judgement.at.toISOString(),
          before: judgement.before ?? null,
          reliedOn: decision?.judgementIds.includes(judgement.id) ?? false,
        }
      : null,
  };
}

function decisionEntry(decision: DecisionFacts, evidence: readonly MapEvidence[]): MapDecision {
  return {
    outcome: decision.outcome,
    reasons: decision.reasons,
    togetherBecause: decision.togetherBecause,
    occasionDidNotArise: decision.occasionDidNotArise,
    reliesOn: evidence.filter(({ judgement }) => judgement?.reliedOn).map(({ reference }) => reference),
    by: decision.by,
    capacity: decision.capacity,
    at: (decision.carriedFrom?.at ?? decision.at).toISOString(),
    carriedFrom: decision.carriedFrom
      ? { label: decision.carriedFrom.label, version: decision.carriedFrom.version }
      : null,
  };
}
