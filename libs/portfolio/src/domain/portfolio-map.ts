import type {
  CriterionKind,
  CriterionState,
  Instant,
  Locator,
  Method,
  Outcome,
  Supports,
} from './portfolio-words.js';

export interface MapPart {
  readonly kind: CriterionKind;
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

export interface MapCriterion {
  readonly entry: 'criterion';
  readonly label: string;
  /** Verbatim, with the stem of its heading as one sentence. */
  readonly text: string;
  readonly state: CriterionState;
  readonly evidence: readonly MapEvidence[];
  readonly decision: MapDecision | null;
}

export interface MapEvidence {
  readonly reference: string;
  readonly title: string;
  readonly method: Method;
  readonly locator: Locator | null;
  readonly question: string | null;
  readonly judgement: MapJudgement | null;
}

export interface MapJudgement {
  readonly supports: Supports;
  readonly valid: boolean;
  readonly reliable: boolean;
  readonly reasons: string;
  readonly by: string;
  readonly at: Instant;
  /** The version of the standard it was made on, when the unit moved since. */
  readonly before: string | null;
  /** Whether the standing decision names this judgement. */
  readonly reliedOn: boolean;
}

export interface MapDecision {
  readonly outcome: Outcome;
  readonly reasons: string;
  readonly togetherBecause: string | null;
  readonly occasionDidNotArise: string | null;
  readonly reliesOn: readonly string[];
  readonly by: string;
  readonly capacity: string;
  readonly at: Instant;
  /** Where it was made, when it was carried over from another version of the standard. */
  readonly carriedFrom: { readonly label: string; readonly version: string } | null;
}
