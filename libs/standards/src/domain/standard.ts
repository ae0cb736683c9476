/**
 * One published version of a standard, as its file holds it. Texts are verbatim with white space folded.
 * Described field by field in `standards-data/standard.schema.json`.
 */
export interface Standard {
  readonly key: string;
  readonly version: string;
  readonly urn: string | null;
  readonly originalUrn: string | null;
  readonly dateApproved: string | null;
  readonly indicativeReviewDate: string | null;
  readonly socCode: string | null;
  readonly provenance: readonly Provenance[];
  readonly en: Edition;
  readonly cy?: Edition;
}

export type Language = 'en' | 'cy';

export interface Provenance {
  /** Names and positions joined by dots; `*` stands for every position. */
  readonly field: string;
  readonly is: 'printed' | 'corrected' | 'ours';
  readonly printed?: string;
  readonly why: string;
}

/** The texts of a standard in one language. */
export interface Edition {
  readonly title: string;
  readonly overview?: readonly Block[];
  readonly performance: NumberedSection;
  readonly knowledge: NumberedSection;
  readonly scope?: readonly Block[];
  readonly scopePerformance?: readonly Block[];
  readonly scopeKnowledge?: readonly Block[];
  readonly values?: readonly Block[];
  readonly behaviours?: readonly Block[];
  readonly skills?: readonly Block[];
  readonly glossary?: readonly GlossaryEntry[];
  readonly links?: readonly { readonly text: string; readonly urn?: string }[];
  readonly developer?: string;
  readonly validity?: string;
  readonly status?: string;
  readonly originatingOrganisation?: string;
  readonly occupations?: readonly string[];
  readonly suites?: readonly string[];
  readonly keywords?: readonly string[];
  readonly category?: string;
}

/** Exactly one of the two is there. */
export interface Block {
  readonly paragraph?: string;
  readonly list?: readonly ListEntry[];
}

export type ListEntry = string | { readonly text: string; readonly list: readonly string[] };

export interface GlossaryEntry {
  readonly term: string;
  readonly meaning: readonly Block[];
}

export interface NumberedSection {
  readonly introduction?: string;
  readonly items: readonly NumberedItem[];
}

export interface NumberedItem {
  /** A heading printed above this item, and holding until the next. */
  readonly group?: { readonly element?: string; readonly title: string };
  readonly number: string;
  readonly text: string;
  readonly subItems?: readonly SubItem[];
}

export interface SubItem {
  readonly number: string;
  readonly text: string;
}

export type CriterionKind = 'performance' | 'knowledge';
