import type {
  Confidentiality,
  Day,
  Duty,
  EstablishedBy,
  Instant,
  Locator,
  Method,
  Outcome,
  Supports,
} from './portfolio-words.js';
import type { Signature } from './portfolio-document.js';

export interface EvidenceItem {
  readonly reference: string;
  readonly revision: number;
  readonly title: string;
  readonly method: Method;
  readonly activityOn: Day | null;
  readonly author: { readonly name: string; readonly duty: Duty };
  readonly submittedAt: Instant;
  readonly text: string;
  readonly shows: readonly EvidenceShows[];
  readonly confidentiality: Confidentiality | null;
  readonly declaration: { readonly help: string; readonly tools: string } | null;
  readonly authenticity: readonly AuthenticityCheck[];
  readonly files: readonly ListedFile[];
  readonly pictures: readonly Picture[];
}

export interface EvidenceShows {
  readonly label: string;
  readonly locator: Locator | null;
  readonly question: string | null;
  readonly supports: Supports | null;
}

export interface AuthenticityCheck {
  readonly by: string;
  readonly at: Instant;
  readonly establishedBy: EstablishedBy;
  readonly current: boolean;
  readonly note: string;
}

export interface ListedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface Picture {
  readonly file: string;
  readonly path: string;
  readonly description: string | null;
}

export interface QualityEntry extends Signature {
  readonly outcome: 'cleared' | 'action-required';
  readonly reasons: string;
  readonly stands: boolean;
}

export interface Annex {
  readonly decisions: readonly EndedDecision[];
  readonly revisions: readonly EarlierRevision[];
  readonly withdrawn: readonly WithdrawnEvidence[];
  readonly signOffs: readonly (Signature & { readonly decisions: number })[];
  /** The latest first. */
  readonly transitions: readonly Transition[];
}

/** A move from one version of the standard to another, with what became of each decision that stood. */
export interface Transition {
  readonly from: string;
  readonly to: string;
  readonly at: Instant;
  readonly by: string;
  readonly decisions: readonly TransitedDecision[];
  readonly left: readonly {
    readonly label: string;
    readonly text: string;
    readonly by: string;
    readonly at: Instant;
  }[];
}

export interface TransitedDecision {
  readonly kind: 'same' | 'moved' | 'reworded' | 'split' | 'merged';
  readonly was: string;
  /** What it said on the version before; null where that reads the same. */
  readonly read: string | null;
  readonly label: string;
  readonly by: string;
  readonly at: Instant;
  readonly atOnce: boolean;
  readonly confirmation: { readonly outcome: Outcome; readonly by: string; readonly at: Instant } | null;
  readonly mapped: { readonly by: string; readonly reason: string } | null;
}

/** A decision that no longer stands, and what ended it. */
export interface EndedDecision {
  readonly label: string;
  readonly outcome: Outcome;
  readonly reasons: string;
  readonly by: string;
  readonly at: Instant;
  readonly ended:
    | { readonly because: 'superseded'; readonly at: Instant; readonly by: string }
    | { readonly because: 'reopened'; readonly at: Instant; readonly by: string; readonly reasons: string }
    | { readonly because: 'no-longer-supported' };
}

export interface EarlierRevision {
  readonly reference: string;
  readonly revision: number;
  readonly title: string;
  readonly submittedAt: Instant;
  readonly files: readonly ListedFile[];
}

export interface WithdrawnEvidence {
  readonly reference: string;
  readonly revision: number;
  readonly title: string;
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
}
