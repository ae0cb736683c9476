import type { PortfolioCounts } from './portfolio-document.js';

/** What was really printed does not add up to what the records say: no such document may leave the house. */
export class CountsDisagree extends Error {
  constructor(readonly differences: readonly CountDifference[]) {
    super(
      `counts disagree: ${differences.map(({ count, stated, printed }) => `${count} ${printed} printed, ${stated} stated`).join('; ')}`,
    );
  }
}

export interface CountDifference {
  readonly count: keyof PortfolioCounts;
  readonly stated: number;
  readonly printed: number;
}

/** Counts while printing. */
export type Tally = { -readonly [count in keyof PortfolioCounts]: number };

export function newTally(): Tally {
  return { criteria: 0, met: 0, crossReferences: 0, judgements: 0, decisions: 0, evidence: 0, files: 0 };
}

/** @throws CountsDisagree naming each count that differs. */
export function assertCountsAgree(stated: PortfolioCounts, printed: PortfolioCounts): void {
  const counts = Object.keys(newTally()) as (keyof PortfolioCounts)[];
  const differences = counts
    .filter((count) => stated[count] !== printed[count])
    .map((count) => ({ count, stated: stated[count], printed: printed[count] }));
  if (differences.length > 0) throw new CountsDisagree(differences);
}
