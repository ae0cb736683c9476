import { unitStanding } from '#assessment';
import { londonDay } from '#calendar';
import type { CentreTransaction } from '#database';
import { unitChecklist } from '#units';
import { decisionFacts, feedbackFacts, judgementFacts, reopeningFacts } from './assessment-facts.queries.js';
import type { EditionFacts, PortfolioFacts } from './domain/portfolio-facts.js';
import { crossReferenceFacts, evidenceFacts, type PictureToPrint } from './evidence-facts.queries.js';
import { signatureFacts } from './sign-off-facts.queries.js';
import { transitionFacts } from './transition-facts.queries.js';
import { holdUnit, peopleFacts, standardFacts } from './unit-facts.queries.js';

export interface LoadedFacts {
  readonly facts: PortfolioFacts;
  /** The pictures that the facts name by path: they have to be put there before printing. */
  readonly pictures: readonly PictureToPrint[];
}

/**
 * Everything that the portfolio of a unit says, read of one moment in a dozen statements, however much there is.
 * It asks nobody's permission: for the worker, on a portfolio that somebody was allowed to request.
 */
export async function loadPortfolioFacts(
  tx: CentreTransaction,
  unitId: string,
  edition: EditionFacts,
  pictureAt: (fileId: string) => string,
): Promise<LoadedFacts> {
  const unit = await holdUnit(tx, unitId);
  const standing = await unitStanding(tx, unit);
  const { revisions, pictures } = await evidenceFacts(tx, unitId, pictureAt);
  const facts: PortfolioFacts = {
    edition,
    centre: { name: unit.centreName, number: unit.centreNumber },
    // No awarding organisation registers learners for in-house units.
    learner: { name: unit.learnerName, registrationNumber: null, registeredOn: null },
    unit: {
      code: unit.code,
      title: unit.title,
      kind: unit.kind,
      jurisdiction: unit.jurisdiction,
      language: unit.language,
      enrolledOn: londonDay(unit.enrolledAt),
      targetOn: unit.targetOn,
      withdrawnOn: unit.withdrawnAt && !unit.moved ? londonDay(unit.withdrawnAt) : null,
      movedOn: unit.withdrawnAt && unit.moved ? londonDay(unit.withdrawnAt) : null,
      state: unit.state,
      criteriaTotal: unit.criteriaTotal,
      criteriaMet: unit.criteriaMet,
    },
    standard: await standardFacts(tx, unit),
    criteria: (await unitChecklist(tx, unitId)).map(
      ({ criterionId, label, kind, text, stem, headingLabel, state }) => ({
        id: criterionId,
        ...{ label, kind, text, stem, headingLabel, state },
      }),
    ),
    people: await peopleFacts(tx, unit),
    revisions,
    crossReferences: await crossReferenceFacts(tx, unitId),
    judgements: await judgementFacts(tx, unitId),
    decisions: await decisionFacts(tx, unitId, standing.decisionIds),
    reopenings: await reopeningFacts(tx, unitId),
    feedback: await feedbackFacts(tx, unitId),
    transitions: await transitionFacts(tx, unitId),
    ...(await signatureFacts(tx, unitId, standing.digest)),
  };
  return { facts, pictures };
}
