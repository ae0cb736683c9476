import type { PortfolioDocument } from '../domain/portfolio-document.js';

/** What the parent asks of the child. */
export interface BuildRequest {
  readonly document: PortfolioDocument;
  /** A file that does not exist yet, in the folder with the pictures. */
  readonly file: string;
}

export interface Built {
  readonly outcome: 'built';
  readonly pages: number;
  readonly bytes: number;
  readonly sha256: string;
}

export interface NotBuilt {
  readonly outcome: 'failed';
  /**
   * `counts`: what was printed does not add up to what the records say, and will not the next time either.
   * `deadline`, `memory`: it was killed. `stopped`: the caller gave up. `error`: anything else, a full disk say.
   */
  readonly because: 'counts' | 'deadline' | 'memory' | 'stopped' | 'error';
  /** For the operator's log: names, codes and numbers, never text of the portfolio. */
  readonly detail: string;
}

export type BuildOutcome = Built | NotBuilt;
