import type { Standard } from '#standards/domain';
import type english from '../messages.en.json';

/** The result of an import: a draft with remarks, or what the document is instead of a standard. */
export type Importing =
  | { readonly outcome: 'draft'; readonly standard: Standard; readonly remarks: readonly ImportRemark[] }
  | {
      readonly outcome: 'not-a-standard';
      readonly kind: OtherDocument;
      readonly because: Readonly<Record<string, string | number>>;
    };

/** Each has its sentence. */
export type OtherDocument = keyof (typeof english)['not-a-standard'];

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

/** Each has its sentence. */
export type ImportRemarkCode = keyof typeof english.remark;
