import type { RecordedJudgement } from '#assessment';
import type {
  PortfolioCriterion,
  PortfolioDecision,
  PortfolioReference,
  ReferencedRevision,
} from './portfolio-facts.js';

export interface MapPart {
  readonly kind: PortfolioCriterion['kind'];
  readonly entries: readonly MapEntry[];
}

export type MapEntry = MapHeading | MapCriterion;

/** A heading is met when all its sub-items are, else "2 of 3". */
export interface MapHeading {
  readonly entry: 'heading';
  readonly label: string;
  readonly text: string;
  readonly met: number;
  readonly of: number;
}

/** `text` is verbatim, with the stem of its heading as one sentence. */
export interface MapCriterion extends PortfolioCriterion {
  readonly entry: 'criterion';
  readonly evidence: readonly MapEvidence[];
  readonly decision: MapDecision | null;
}

export interface MapEvidence extends LocatedReference {
  readonly item: ReferencedRevision;
  readonly judgement: RecordedJudgement | null;
  /** Whether the criterion's decision relies on this judgement. */
  readonly reliedOn: boolean;
}

export interface LocatedReference extends PortfolioReference {
  /** The name of the file that the locator points into; null: the text, or all of it. */
  readonly file: string | null;
}

export interface MapDecision extends PortfolioDecision {
  /** References of the evidence that it relies on. */
  readonly reliesOn: readonly string[];
}
