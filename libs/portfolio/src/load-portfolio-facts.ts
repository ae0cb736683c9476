import {
  decisionsOn,
  feedbackOn,
  judgementsOn,
  signOffsOf,
  signOffStands,
  unitRecords,
  unitStanding,
} from '#assessment';
import type { CentreTransaction } from '#database';
import { carryOverOutcomes, leftBehind, movesOf } from '#transition';
import { unitChecklist } from '#units';
import type { PortfolioEdition, PortfolioFacts, PortfolioMove } from './domain/portfolio-facts.js';
import { portfolioReferences, portfolioRevisions } from './evidence-facts.queries.js';
import { lockPortfolioUnit, portfolioPeople, portfolioStandard } from './unit-facts.queries.js';

/**
 * A consistent snapshot of everything that the portfolio of a unit contains, in a dozen statements. No permission check:
 * the request was checked.
 */
export async function loadPortfolioFacts(
  tx: CentreTransaction,
  unitId: string,
  edition: PortfolioEdition,
): Promise<PortfolioFacts> {
  const unit = await lockPortfolioUnit(tx, unitId);
  const { digest, decisionIds } = await unitStanding(tx, unit);
  const { declaration } = await unitRecords(tx, unitId);
  const crossReferences = await portfolioReferences(tx, unitId);
  const idsOf = (key: 'id' | 'revisionId'): string[] => [...new Set(crossReferences.map((x) => x[key]))];
  // Reads of assessment are newest first.
  const judgements = await judgementsOn(tx, idsOf('id'));
  const decisions = await decisionsOn(tx, unitId);
  const feedback = await feedbackOn(tx, idsOf('revisionId'));
  const signOffs = await signOffsOf(tx, unitId, decisionIds);
  const standing = new Set(decisionIds);
  return {
    edition,
    centre: { name: unit.centreName, number: unit.centreNumber },
    // No awarding organisation registers learners for in-house units.
    learner: { name: unit.learnerName, registrationNumber: null, registeredOn: null },
    unit,
    standard: await portfolioStandard(tx, unit),
    criteria: await unitChecklist(tx, unitId),
    people: await portfolioPeople(tx, unit),
    revisions: await portfolioRevisions(tx, unitId),
    crossReferences,
    judgements: judgements.reverse(),
    decisions: decisions.reverse().map((decision) => ({ ...decision, stands: standing.has(decision.id) })),
    feedback: feedback.reverse(),
    declaration: declaration && {
      at: new Date(declaration.declaredAt),
      statements: declaration.statements,
      stands: declaration.stateDigest === digest,
    },
    signOffs: signOffs
      .map((signOff, index) => {
        const review = signOff.review?.outcome ?? null;
        const latest = { stateDigest: signOff.stateDigest, review };
        return { ...signOff, stands: index === 0 && signOffStands({ stateDigest: digest, signOff: latest }) };
      })
      .reverse(),
    moves: await movesTo(tx, unitId),
  };
}

/** The moves by which a unit came to its version, latest first, with what became of each decision that stood. */
async function movesTo(tx: CentreTransaction, unitId: string): Promise<PortfolioMove[]> {
  const { from: move } = await movesOf(tx, unitId);
  if (!move) return [];
  const [decisions, left] = [await carryOverOutcomes(tx, unitId), await leftBehind(tx, unitId)];
  return [{ move, decisions, leftBehind: left }, ...(await movesTo(tx, move.fromUnitId))];
}
