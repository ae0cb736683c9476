import type { ChildFailure } from '#child-processes';
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

/** What was printed does not add up to what the records say, and will not the next time either. */
export type CountsWrong = Omit<ChildFailure, 'because'> & { readonly because: 'counts' };

/** `detail` has names, codes and numbers, never text of the portfolio. */
export type NotBuilt = ChildFailure | CountsWrong;
export type BuildOutcome = Built | NotBuilt;
