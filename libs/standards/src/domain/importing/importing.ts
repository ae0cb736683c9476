import type { Standard } from '../standard.js';

/** What came of a document: a draft and what to look at in it, or what the document is instead of a standard. */
export type Importing =
  | { readonly outcome: 'draft'; readonly standard: Standard; readonly remarks: readonly ImportRemark[] }
  | {
      readonly outcome: 'not-a-standard';
      readonly kind: OtherDocument;
      readonly because: Readonly<Record<string, string | number>>;
    };

export const otherDocuments = ['empty', 'qualification-unit', 'prospectus', 'no-criteria'] as const;

export type OtherDocument = (typeof otherDocuments)[number];

/**
 * Something that a person should see before the draft is published. `look`: a decision that was made and is
 * believed right. `doubt`: something may be lost, wrong or in the wrong place.
 */
export interface ImportRemark {
  readonly code: ImportRemarkCode;
  readonly severity: 'look' | 'doubt';
  /** Of the source, from 1. */
  readonly line?: number;
  readonly page?: number;
  /** The field of the draft, as provenance names fields: `en.performance.items.3.text`. */
  readonly field?: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

export const importRemarkCodes = [
  /** The key is ours: made of the URN, the title or the name of the file. */
  'key-is-ours',
  'version-not-printed',
  'title-not-printed',
  /** Numbers that the publication prints otherwise, or not at all. */
  'numbers-restored',
  'numbers-restarted',
  'page-mark-dropped',
  'furniture-dropped',
  'joined-over-gap',
  'joined-over-page',
  'several-on-a-line',
  'hyphen-at-line-end',
  'footnote-mark-dropped',
  'footnote',
  'name-with-comma-kept',
  'number-missing',
  'number-repeated',
  'date-not-understood',
  'heading-unknown',
  'text-unplaced',
  'section-missing',
  'cut-short',
  'field-printed-twice',
  'field-empty',
  'both-languages',
  'welsh-alone',
  'languages-differ',
] as const;

export type ImportRemarkCode = (typeof importRemarkCodes)[number];
