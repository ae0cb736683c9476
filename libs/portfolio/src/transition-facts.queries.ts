import type { CentreTransaction } from '#database';
import { explainedDecisions, leftBehind, movesOf } from '#transition';
import type { TransitionFacts } from './domain/portfolio-facts.js';

/** The moves by which a unit came to its version, the latest first, with what became of each decision that stood. */
export async function transitionFacts(tx: CentreTransaction, unitId: string): Promise<TransitionFacts[]> {
  const transitions: TransitionFacts[] = [];
  for (let at: string | undefined = unitId; at;) {
    const { from: move } = await movesOf(tx, at);
    if (!move) break;
    transitions.push({
      fromVersion: move.fromVersion,
      toVersion: move.toVersion,
      at: move.movedAt,
      by: move.movedBy,
      decisions: await explainedDecisions(tx, at),
      leftBehind: await leftBehind(tx, at),
    });
    at = move.fromUnitId;
  }
  return transitions;
}
