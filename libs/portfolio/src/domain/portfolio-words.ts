import type { EstablishedBy, Outcome, Supports } from '#assessment';
import type { Confidentiality } from '#evidence';
import type { CriterionState, Jurisdiction, Language, Method, UnitState } from '#units';

/** The codes that a portfolio may carry. The words for each are in messages.en.json. */
export type {
  Confidentiality,
  CriterionState,
  EstablishedBy,
  Jurisdiction,
  Language,
  Method,
  Outcome,
  Supports,
  UnitState,
};

/** A calendar day, 'YYYY-MM-DD'. */
export type Day = string;

/** A moment, ISO 8601 in UTC: a document is plain data, so that it can be handed to another process. */
export type Instant = string;

export type CriterionKind = 'performance' | 'knowledge';
export type Duty = 'learner' | 'assessor' | 'iqa' | 'witness' | 'countersigner' | 'manager';

/** Where in an evidence item a criterion is shown: what is null was not said. Times are seconds from the beginning. */
export interface Locator {
  /** The name of the file; null: the text, or all of it. */
  readonly file: string | null;
  readonly page: number | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly quote: string | null;
  /** A part of the page or picture is marked. */
  readonly marked: boolean;
}
