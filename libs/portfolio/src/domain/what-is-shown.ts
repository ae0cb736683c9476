import { evidenceReference } from './evidence-reference.js';
import type {
  CriterionFacts,
  CrossReferenceFacts,
  DecisionFacts,
  JudgementFacts,
  PortfolioFacts,
  ReopeningFacts,
  RevisionFacts,
} from './portfolio-facts.js';

/** What the body of a portfolio shows, sorted out once; everything else is history and goes to the annex. */
export interface Shown {
  /** By criterion: the decision printed in the map. */
  readonly decisions: ReadonlyMap<string, DecisionFacts>;
  /** Revisions printed in full, by evidence number and revision. */
  readonly revisions: readonly RevisionFacts[];
  readonly references: ReadonlyMap<string, string>;
  readonly crossReferences: readonly CrossReferenceFacts[];
  /** By cross-reference: its latest judgement, or the one that the printed decision names. */
  readonly judgements: ReadonlyMap<string, JudgementFacts>;
}

/**
 * A decision is shown while it is the latest on its criterion, nothing reopened it, and, if it says `met`, it
 * stands or waits for its countersignature. A revision is shown while it is its evidence's latest and not
 * withdrawn, or a shown decision relies on it; and only if it is cross-referenced to this unit.
 */
export function whatIsShown(facts: PortfolioFacts): Shown {
  const decisions = decisionsShown(facts);
  const criterionOf = new Map(facts.crossReferences.map(({ id, criterionId }) => [id, criterionId]));
  // After a move the same judgement may speak for two criteria that were one.
  const named = [...decisions.values()].flatMap(({ criterionId, judgementIds }) =>
    facts.judgements.filter(
      ({ id, crossReferenceId }) =>
        judgementIds.includes(id) && (criterionOf.get(crossReferenceId) ?? criterionId) === criterionId,
    ),
  );
  const judgements = latestJudgements(facts.judgements);
  for (const judgement of named) judgements.set(judgement.crossReferenceId, judgement);

  const reliedOn = new Set(named.map((judgement) => judgement.crossReferenceId));
  const linked = new Set(facts.crossReferences.map((reference) => reference.revisionId));
  const needed = new Set(
    facts.crossReferences.filter(({ id }) => reliedOn.has(id)).map(({ revisionId }) => revisionId),
  );
  const latest = latestRevisions(facts.revisions);
  const revisions = facts.revisions
    .filter(({ id }) => linked.has(id))
    .filter((revision) => needed.has(revision.id) || (latest.has(revision.id) && !revision.withdrawn))
    .sort((a, b) => a.evidenceNumber - b.evidenceNumber || a.revision - b.revision);
  const shown = new Set(revisions.map(({ id }) => id));
  return {
    decisions,
    revisions,
    references: new Map(revisions.map((revision) => [revision.id, referenceOf(revision, latest)])),
    crossReferences: facts.crossReferences.filter(({ revisionId }) => shown.has(revisionId)),
    judgements,
  };
}

/** 'E07' for the latest revision; an earlier one that a decision still relies on says which it is. */
function referenceOf(revision: RevisionFacts, latest: ReadonlySet<string>): string {
  const reference = evidenceReference(revision.evidenceNumber);
  return latest.has(revision.id) ? reference : `${reference}.${revision.revision}`;
}

export function latestRevisions(revisions: readonly RevisionFacts[]): ReadonlySet<string> {
  const latest = new Map<number, RevisionFacts>();
  for (const revision of revisions) {
    const known = latest.get(revision.evidenceNumber);
    if (!known || known.revision < revision.revision) latest.set(revision.evidenceNumber, revision);
  }
  return new Set([...latest.values()].map(({ id }) => id));
}

function latestJudgements(judgements: readonly JudgementFacts[]): Map<string, JudgementFacts> {
  const superseded = new Set(judgements.map(({ supersedesId }) => supersedesId));
  return new Map(
    judgements
      .filter(({ id }) => !superseded.has(id))
      .map((judgement) => [judgement.crossReferenceId, judgement]),
  );
}

function decisionsShown(facts: PortfolioFacts): Map<string, DecisionFacts> {
  const superseded = new Set(facts.decisions.map(({ supersedesId }) => supersedesId));
  const reopened = new Set(facts.reopenings.map(({ decisionId }) => decisionId));
  const criteria = new Map(facts.criteria.map((criterion) => [criterion.id, criterion]));
  return new Map(
    facts.decisions
      .filter(({ id }) => !superseded.has(id) && !reopened.has(id))
      .filter((decision) => isBorneOut(decision, criteria.get(decision.criterionId)))
      .map((decision) => [decision.criterionId, decision]),
  );
}

function isBorneOut(decision: DecisionFacts, criterion: CriterionFacts | undefined): boolean {
  if (decision.outcome === 'not-yet-met') return true;
  return decision.stands || criterion?.state === 'met-awaiting-countersignature';
}

/** The reopening that ended a decision, if one did. */
export function reopeningOf(
  decision: DecisionFacts,
  reopenings: readonly ReopeningFacts[],
): ReopeningFacts | null {
  return reopenings.find(({ decisionId }) => decisionId === decision.id) ?? null;
}
