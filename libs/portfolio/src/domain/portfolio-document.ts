import type { RecordedFeedback, RecordedReview, RecordedSignOff, Supports } from '#assessment';
import type { Method } from '#units';
import type {
  PortfolioCriterion,
  PortfolioDecision,
  PortfolioFacts,
  PortfolioMove,
  PortfolioPerson,
  PortfolioSignOff,
  ReferencedRevision,
} from './portfolio-facts.js';
import type { LocatedReference, MapPart } from './portfolio-map.js';
import type { PortfolioCounts } from './tally.js';

/**
 * A unit's portfolio as its reader meets it, section by section, in the order in which an external verifier reads. Plain
 * data, codes and facts: it is cloned into the process that prints it, which adds the words.
 */
export interface PortfolioDocument {
  readonly cover: Cover;
  readonly declarations: UnitDeclarations;
  readonly summary: Summary;
  readonly people: readonly PortfolioPerson[];
  readonly feedback: readonly FeedbackEntry[];
  readonly map: readonly MapPart[];
  readonly evidence: readonly EvidenceItem[];
  readonly reviews: readonly ReviewEntry[];
  readonly annex: Annex;
  /** What the printed map, index and items must add up to; printing refuses if they do not. */
  readonly counts: PortfolioCounts;
}

export interface Cover extends Pick<PortfolioFacts, 'edition' | 'centre' | 'learner' | 'unit' | 'standard'> {
  /** Why this is a draft: the unit is not complete, or a draft was asked for; null: it is final. */
  readonly draft: 'not-complete' | 'not-final' | null;
  /** One segment a criterion, in the order of the standard. */
  readonly bar: readonly Pick<PortfolioCriterion, 'kind' | 'state'>[];
}

/** Who did something, when and in what capacity. */
export interface Signature {
  readonly by: string;
  readonly capacity: string;
  readonly at: Date | string;
}

/** What somebody signed, in the words that they were shown. */
export interface Declaration extends Signature {
  readonly statements: readonly string[];
}

/** null where there is none, or it no longer stands. */
export interface UnitDeclarations {
  readonly learner: Declaration | null;
  readonly assessor: RecordedSignOff | null;
  readonly iqa: RecordedReview | null;
}

export interface Summary {
  readonly rows: readonly SummaryRow[];
  readonly byMethod: readonly { readonly method: Method; readonly items: number }[];
}

export interface SummaryRow {
  readonly kind: PortfolioCriterion['kind'];
  readonly total: number;
  readonly met: number;
  readonly awaiting: number;
  readonly open: number;
}

export interface FeedbackEntry extends RecordedFeedback {
  readonly reference: string;
}

export interface EvidenceItem extends ReferencedRevision {
  readonly shows: readonly EvidenceShows[];
}

export interface EvidenceShows extends LocatedReference {
  readonly label: string;
  readonly supports: Supports | null;
}

export interface ReviewEntry extends RecordedReview {
  readonly stands: boolean;
}

export interface Annex {
  readonly decisions: readonly EndedDecision[];
  readonly revisions: readonly ReferencedRevision[];
  readonly withdrawn: readonly ReferencedRevision[];
  readonly signOffs: readonly PortfolioSignOff[];
  readonly moves: readonly PortfolioMove[];
}

/** A decision that no longer stands, and what ended it. */
export interface EndedDecision extends PortfolioDecision {
  readonly label: string;
  readonly supersededBy: Signature | null;
}
