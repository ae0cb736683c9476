import { evidenceReference } from '#evidence/domain';
import { completeStates, countCriteria, type Method } from '#units/domain';
import { buildAnnex } from './build-annex.js';
import { buildMap } from './build-map.js';
import type {
  Cover,
  EvidenceItem,
  FeedbackEntry,
  PortfolioDocument,
  ReviewEntry,
  Summary,
} from './portfolio-document.js';
import type { PortfolioFacts } from './portfolio-facts.js';
import { type PortfolioBody, selectForBody } from './select-for-body.js';
import type { PortfolioCounts } from './tally.js';

/**
 * Turns the facts into sections, in the order of the recording forms that UK awarding organisations accept. The edition
 * is final only if the unit is cleared; before that it is a draft.
 */
export function buildPortfolioDocument(facts: PortfolioFacts): PortfolioDocument {
  const body = selectForBody(facts);
  const { learner, declaration, signOffs, people } = facts;
  const reviews = reviewsOf(facts);
  return {
    cover: coverOf(facts),
    declarations: {
      learner: declaration?.stands
        ? { by: learner.name, capacity: 'learner', at: declaration.at, statements: declaration.statements }
        : null,
      assessor: signOffs.findLast(({ stands }) => stands) ?? null,
      iqa: reviews.findLast(({ stands, outcome }) => stands && outcome === 'cleared') ?? null,
    },
    summary: summaryOf(facts, body),
    people,
    feedback: feedbackOf(facts),
    map: buildMap(facts, body),
    evidence: evidenceOf(facts, body),
    reviews,
    annex: buildAnnex(facts, body),
    counts: countsOf(facts, body),
  };
}

function coverOf({ edition, centre, learner, unit, standard, criteria }: PortfolioFacts): Cover {
  return {
    ...{ edition, centre, learner, unit, standard },
    draft: !completeStates.includes(unit.state) ? 'not-complete' : edition.draft ? 'not-final' : null,
    bar: criteria.map(({ kind, state }) => ({ kind, state })),
  };
}

/** `action-required` holds until the next sign-off; `cleared` as long as the sign-off stands. */
function reviewsOf({ signOffs }: PortfolioFacts): ReviewEntry[] {
  return signOffs.flatMap(({ review, stands }, index) => {
    const holds = index === signOffs.length - 1 && (stands || review?.outcome === 'action-required');
    return review ? [{ ...review, stands: holds }] : [];
  });
}

function summaryOf({ criteria }: PortfolioFacts, { revisions }: PortfolioBody): Summary {
  const methods = new Map<Method, number>();
  for (const { method } of revisions) methods.set(method, (methods.get(method) ?? 0) + 1);
  return {
    rows: (['performance', 'knowledge'] as const).map((kind) => {
      const states = criteria.filter((criterion) => criterion.kind === kind).map(({ state }) => state);
      const { criteriaTotal: total, criteriaMet: met, criteriaAwaiting: awaiting } = countCriteria(states);
      return { kind, total, met, awaiting, open: total - met - awaiting };
    }),
    byMethod: [...methods].map(([method, items]) => ({ method, items })),
  };
}

function feedbackOf({ feedback, revisions }: PortfolioFacts): FeedbackEntry[] {
  return feedback
    .map((entry) => {
      const number = revisions.find(({ id }) => id === entry.revisionId)?.evidenceNumber ?? 0;
      return { ...entry, reference: evidenceReference(number) };
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** Each evidence item in full, by its number. */
function evidenceOf({ criteria }: PortfolioFacts, body: PortfolioBody): EvidenceItem[] {
  const place = new Map(criteria.map(({ criterionId }, index) => [criterionId, index]));
  return body.revisions.map((revision) => ({
    ...revision,
    shows: body.crossReferences
      .filter(({ revisionId }) => revisionId === revision.id)
      .sort((a, b) => (place.get(a.criterionId) ?? 0) - (place.get(b.criterionId) ?? 0))
      .map(({ of: _, ...reference }) => ({
        ...reference,
        label: criteria[place.get(reference.criterionId) ?? -1]?.label ?? '',
        supports: body.judgements.get(reference.id)?.supports ?? null,
      })),
  }));
}

/** From the kept counters and the plain lists, never from the map that they are to check. */
function countsOf({ unit, criteria }: PortfolioFacts, body: PortfolioBody): PortfolioCounts {
  const known = new Set(criteria.map(({ criterionId }) => criterionId));
  return {
    criteria: unit.criteriaTotal,
    met: unit.criteriaMet,
    crossReferences: body.crossReferences.length,
    judgements: body.crossReferences.filter(({ id }) => body.judgements.has(id)).length,
    decisions: [...body.decisions.keys()].filter((id) => known.has(id)).length,
    evidence: body.revisions.length,
    files: body.revisions.reduce((sum, { files }) => sum + files.length, 0),
  };
}
