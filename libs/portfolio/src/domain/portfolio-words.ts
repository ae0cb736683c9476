/** The codes that a portfolio may carry. The words for each are in messages.en.json. */

/** A calendar day, 'YYYY-MM-DD'. */
export type Day = string;

/** A moment, ISO 8601 in UTC: a document is plain data, so that it can be handed to another process. */
export type Instant = string;

export type UnitState =
  | 'not-started'
  | 'in-progress'
  | 'action-with-learner'
  | 'ready-to-declare'
  | 'ready-for-sign-off'
  | 'awaiting-countersignature'
  | 'awaiting-iqa'
  | 'iqa-action-required'
  | 'iqa-cleared'
  | 'claimed'
  | 'certificated'
  | 'result-withdrawn';

export type CriterionState =
  | 'not-started'
  | 'evidence-linked'
  | 'awaiting-assessment'
  | 'awaiting-countersignature'
  | 'partly-met'
  | 'met'
  | 'not-yet-met'
  | 'reopened';

export type EvidenceMethod =
  | 'direct-observation'
  | 'work-product'
  | 'witness-testimony'
  | 'professional-discussion'
  | 'questioning'
  | 'reflective-account'
  | 'simulation'
  | 'recognition-of-prior-learning'
  | 'held-in-situ';

export type CriterionKind = 'performance' | 'knowledge';
export type Supports = 'fully' | 'partly' | 'not';
export type Outcome = 'met' | 'not-yet-met';
export type Jurisdiction = 'england-and-wales' | 'scotland' | 'northern-ireland';
export type Language = 'en' | 'cy';
export type Duty = 'learner' | 'assessor' | 'iqa' | 'witness' | 'countersigner' | 'manager';
export type EstablishedBy = 'observed' | 'discussed' | 'workplace-confirmed' | 'known-work' | 'doubt';

/** Where in an evidence item a criterion is shown. */
export type Locator =
  | { readonly kind: 'page'; readonly file: string | null; readonly from: number; readonly to: number | null }
  | { readonly kind: 'region'; readonly file: string | null; readonly page: number | null }
  | { readonly kind: 'time'; readonly file: string | null; readonly from: number; readonly to: number | null }
  | { readonly kind: 'passage'; readonly quote: string }
  | { readonly kind: 'note'; readonly text: string };
