import type { PortfolioCriterion, PortfolioDecision, PortfolioFacts } from './portfolio-facts.js';
import type { MapCriterion, MapEntry, MapEvidence, MapHeading, MapPart } from './portfolio-map.js';
import type { BodyReference, PortfolioBody } from './select-for-body.js';

/** The evidence map: every assessed criterion verbatim, in the order of the standard, headings before their sub-items. */
export function buildMap({ criteria }: PortfolioFacts, body: PortfolioBody): readonly MapPart[] {
  const kinds = [...new Set(criteria.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const part = criteria.filter((criterion) => criterion.kind === kind);
    return { kind, entries: part.flatMap((criterion, index) => entriesOf(criterion, part[index - 1], part)) };
  });

  function entriesOf(
    criterion: PortfolioCriterion,
    before: PortfolioCriterion | undefined,
    part: readonly PortfolioCriterion[],
  ): readonly MapEntry[] {
    const entry = criterionEntry(criterion, body);
    const opensHeading = criterion.headingLabel !== null && before?.headingLabel !== criterion.headingLabel;
    return opensHeading ? [headingOf(criterion, part), entry] : [entry];
  }
}

function headingOf(first: PortfolioCriterion, criteria: readonly PortfolioCriterion[]): MapHeading {
  const items = criteria.filter(({ headingLabel }) => headingLabel === first.headingLabel);
  return {
    entry: 'heading',
    label: first.headingLabel ?? first.label,
    text: first.stem ?? '',
    met: items.filter(({ state }) => state === 'met').length,
    of: items.length,
  };
}

function criterionEntry(criterion: PortfolioCriterion, body: PortfolioBody): MapCriterion {
  const decision = body.decisions.get(criterion.criterionId) ?? null;
  const evidence = body.crossReferences
    .filter(({ criterionId }) => criterionId === criterion.criterionId)
    .map((reference) => evidenceEntry(reference, decision, body))
    .sort((a, b) => a.item.reference.localeCompare(b.item.reference, 'en', { numeric: true }));
  return {
    ...criterion,
    entry: 'criterion',
    text: criterion.stem ? `${criterion.stem} ${criterion.text}` : criterion.text,
    evidence,
    decision: decision && {
      ...decision,
      reliesOn: evidence.filter(({ reliedOn }) => reliedOn).map(({ item }) => item.reference),
    },
  };
}

function evidenceEntry(
  { of: item, ...located }: BodyReference,
  decision: PortfolioDecision | null,
  { judgements }: PortfolioBody,
): MapEvidence {
  const judgement = judgements.get(located.id) ?? null;
  const reliedOn = judgement !== null && decision !== null && decision.judgementIds.includes(judgement.id);
  return { ...located, item, judgement, reliedOn };
}
