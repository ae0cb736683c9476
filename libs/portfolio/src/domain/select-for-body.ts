import type { RecordedJudgement } from '#assessment';
import { evidenceReference } from '#evidence/domain';
import type {
  PortfolioCriterion,
  PortfolioDecision,
  PortfolioFacts,
  PortfolioReference,
  PortfolioRevision,
  ReferencedRevision,
} from './portfolio-facts.js';
import type { LocatedReference } from './portfolio-map.js';

/** What the body of a portfolio shows; everything else is history and goes to the annex. */
export interface PortfolioBody {
  /** By criterion: the decision printed in the map. */
  readonly decisions: ReadonlyMap<string, PortfolioDecision>;
  /** Revisions printed in full, by evidence number and revision. */
  readonly revisions: readonly ReferencedRevision[];
  readonly crossReferences: readonly BodyReference[];
  /** By cross-reference: its latest judgement, or the one that the printed decision names. */
  readonly judgements: ReadonlyMap<string, RecordedJudgement>;
}

export type BodyReference = LocatedReference & { readonly of: ReferencedRevision };

/**
 * A decision is shown while it is the latest on its criterion, not reopened and, if it says `met`, stands or waits for
 * its countersignature. A revision is shown while it is its evidence's latest and not withdrawn, or a shown decision
 * relies on it; and only if it is cross-referenced to this unit.
 */
export function selectForBody(facts: PortfolioFacts): PortfolioBody {
  const decisions = shownDecisions(facts);
  const criterionOf = new Map(facts.crossReferences.map(({ id, criterionId }) => [id, criterionId]));
  // After a move the same judgement may speak for two criteria that were one.
  const named = [...decisions.values()].flatMap(({ criterionId, judgementIds }) =>
    facts.judgements.filter(
      ({ id, crossReferenceId }) =>
        judgementIds.includes(id) && (criterionOf.get(crossReferenceId) ?? criterionId) === criterionId,
    ),
  );
  const latest = facts.judgements.filter(({ superseded }) => !superseded);
  const judgements = new Map(
    [...latest, ...named].map((judgement) => [judgement.crossReferenceId, judgement]),
  );
  const revisions = shownRevisions(facts, new Set(named.map(({ crossReferenceId }) => crossReferenceId)));
  const byId = new Map(revisions.map((revision) => [revision.id, revision]));
  return {
    decisions,
    revisions,
    crossReferences: facts.crossReferences.flatMap((reference) => {
      const of = byId.get(reference.revisionId);
      return of ? [{ ...reference, of, file: fileOf(reference, of) }] : [];
    }),
    judgements,
  };
}

/** @param reliedOn cross-references whose judgements a shown decision names */
function shownRevisions(facts: PortfolioFacts, reliedOn: ReadonlySet<string>): ReferencedRevision[] {
  const linked = new Set(facts.crossReferences.map(({ revisionId }) => revisionId));
  const needed = new Set(
    facts.crossReferences.filter(({ id }) => reliedOn.has(id)).map(({ revisionId }) => revisionId),
  );
  const isLatest = ({ evidenceNumber, revision }: PortfolioRevision): boolean =>
    !facts.revisions.some((other) => other.evidenceNumber === evidenceNumber && other.revision > revision);
  return facts.revisions
    .filter(({ id }) => linked.has(id))
    .filter((revision) => needed.has(revision.id) || (isLatest(revision) && !revision.withdrawn))
    .sort((a, b) => a.evidenceNumber - b.evidenceNumber || a.revision - b.revision)
    .map((revision) => {
      const reference = evidenceReference(revision.evidenceNumber);
      // An earlier one that a decision still relies on says which it is.
      return { ...revision, reference: isLatest(revision) ? reference : `${reference}.${revision.revision}` };
    });
}

const fileOf = ({ locator }: PortfolioReference, { files }: PortfolioRevision): string | null =>
  files.find(({ id }) => id === locator?.fileId)?.name ?? null;

function shownDecisions(facts: PortfolioFacts): Map<string, PortfolioDecision> {
  const criteria = new Map(facts.criteria.map((criterion) => [criterion.criterionId, criterion]));
  return new Map(
    facts.decisions
      .filter(({ superseded, reopened }) => !superseded && !reopened)
      .filter((decision) => isBorneOut(decision, criteria.get(decision.criterionId)))
      .map((decision) => [decision.criterionId, decision]),
  );
}

function isBorneOut(decision: PortfolioDecision, criterion: PortfolioCriterion | undefined): boolean {
  if (decision.outcome === 'not-yet-met') return true;
  return decision.stands || criterion?.state === 'met-awaiting-countersignature';
}
