/** What is counted, in the order in which the counts are printed. */
export const countNames = [
  'criteria',
  'met',
  'crossReferences',
  'judgements',
  'decisions',
  'evidence',
  'files',
] as const;
type CountName = (typeof countNames)[number];
export type PortfolioCounts = Readonly<Record<CountName, number>>;

/** What was really printed does not add up to what the records say: no such document may leave the house. */
export class CountsDisagree extends Error {
  constructor(readonly differences: readonly CountDifference[]) {
    super(
      `counts disagree: ${differences.map(({ count, stated, printed }) => `${count} ${printed} printed, ${stated} stated`).join('; ')}`,
    );
  }
}

export interface CountDifference {
  readonly count: CountName;
  readonly stated: number;
  readonly printed: number;
}

/** Counts while printing. */
export type Tally = Record<CountName, number>;

export function newTally(): Tally {
  return { criteria: 0, met: 0, crossReferences: 0, judgements: 0, decisions: 0, evidence: 0, files: 0 };
}

/** @throws CountsDisagree naming each count that differs. */
export function assertCountsAgree(stated: PortfolioCounts, printed: PortfolioCounts): void {
  const differences = countNames
    .filter((count) => stated[count] !== printed[count])
    .map((count) => ({ count, stated: stated[count], printed: printed[count] }));
  if (differences.length > 0) throw new CountsDisagree(differences);
}
