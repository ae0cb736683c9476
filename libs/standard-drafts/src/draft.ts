import type { ImportRemark } from '#standards-import';
import type { DraftContent } from './draft-content.js';

/** In characters. `readStandard` refuses smaller files, with a finding. */
export const maxDraftLength = 2_000_000;

/**
 * `receiving`: its document is on its way · `reading`: it waits for the worker · `unread`: it is no standard, or cannot
 * be read · `open`: to be corrected · `publishing`: it waits for the worker · `published`: it is in the library.
 */
export type DraftState = 'receiving' | 'reading' | 'unread' | 'open' | 'publishing' | 'published';

export interface SourceLine {
  readonly line: number;
  readonly page: number;
  readonly text: string;
}

/** What is kept of a document: its lines as printed. The file is removed after import. */
export interface DraftSource {
  readonly source: string;
  readonly pages: number;
  readonly lines: readonly SourceLine[];
}

/** Why a document gave no draft, or a draft was not published: a code and the facts of its sentence. */
export type DraftRefusal =
  | { readonly because: 'unreadable'; readonly code: string; readonly facts: Facts }
  | { readonly because: 'not-a-standard'; readonly code: string; readonly facts: Facts }
  | {
      readonly because: 'not-published';
      readonly code: 'changed-since' | 'not-a-librarian' | 'has-findings' | 'other-content';
    };

type Facts = Readonly<Record<string, string | number>>;

export interface DraftSummary {
  readonly id: string;
  readonly state: DraftState;
  readonly fileName: string;
  readonly createdAt: Date;
  readonly changedAt: Date;
  /** Of the version published from it. */
  readonly key: string | null;
  readonly version: string | null;
}

export interface StandardDraft extends DraftSummary, DraftContent {
  readonly document: DraftSource | null;
  readonly remarks: readonly ImportRemark[];
  readonly refusal: DraftRefusal | null;
  /** Incremented by every change; a save names the revision it was based on. */
  readonly revision: number;
}
