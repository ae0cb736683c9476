import type { Standard } from '#standards/domain';

/** The result of an import: a draft with remarks, or what the document is instead of a standard. */
export type Importing =
  | { readonly outcome: 'draft'; readonly standard: Standard; readonly remarks: readonly ImportRemark[] }
  | {
      readonly outcome: 'not-a-standard';
      readonly kind: OtherDocument;
      readonly because: Readonly<Record<string, string | number>>;
    };

export type OtherDocument =
  | 'empty'
  | 'qualification-unit'
  | 'apprenticeship-standard'
  | 'prospectus'
  | 'job-description'
  /** More than one standard in one document. */
  | 'several-standards'
  /** Nothing that could be assessed. */
  | 'no-criteria';

/**
 * Something to check before the draft is published. `look`: a decision that is believed right. `doubt`: something may
 * be lost, wrong or in the wrong place.
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

export type ImportRemarkCode =
  | 'key-is-ours'
  | 'version-not-printed'
  | 'version-unclear'
  | 'title-not-printed'
  | 'title-unclear'
  | 'numbers-restored'
  | 'numbers-restarted'
  | 'number-missing'
  | 'number-repeated'
  | 'items-without-marks'
  | 'item-empty'
  | 'several-on-a-line'
  | 'sub-list-unclear'
  | 'mark-unclear'
  | 'list-too-deep'
  | 'group-found'
  | 'line-unclear'
  | 'joined-over-gap'
  | 'joined-over-page'
  | 'hyphen-at-line-end'
  | 'furniture-dropped'
  | 'footnote-mark-dropped'
  | 'footnote'
  | 'name-with-comma-kept'
  | 'date-not-understood'
  | 'field-printed-twice'
  | 'field-empty'
  | 'heading-supplied'
  | 'heading-unknown'
  | 'section-missing'
  | 'section-empty'
  | 'cut-short'
  | 'text-unplaced'
  | 'text-placed-twice'
  | 'both-languages'
  | 'welsh-alone'
  | 'languages-differ';
