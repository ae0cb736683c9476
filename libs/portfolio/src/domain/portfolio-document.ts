import type {
  CriterionKind,
  CriterionState,
  Day,
  Duty,
  Instant,
  Jurisdiction,
  Language,
  Method,
  UnitState,
} from './portfolio-words.js';
import type { Annex, EvidenceItem, ListedFile, QualityEntry } from './portfolio-items.js';
import type { MapPart } from './portfolio-map.js';

/**
 * A unit's portfolio as its reader meets it, section by section, in the order an external verifier reads.
 * Plain data: it goes through JSON to the process that prints it. Codes and facts; words are the printer's.
 */
export interface PortfolioDocument {
  readonly cover: Cover;
  readonly declarations: UnitDeclarations;
  readonly summary: Summary;
  readonly people: readonly PersonInPortfolio[];
  readonly feedback: readonly FeedbackEntry[];
  readonly index: readonly IndexEntry[];
  readonly map: readonly MapPart[];
  readonly evidence: readonly EvidenceItem[];
  readonly quality: readonly QualityEntry[];
  readonly annex: Annex;
  readonly integrity: Integrity;
}

export interface Cover {
  /** Why this is a draft: the unit is not complete, or a draft was asked for; null: it is final. */
  readonly draft: 'not-complete' | 'not-final' | null;
  readonly reference: string;
  readonly builtAt: Instant;
  readonly verifyAt: string | null;
  readonly learner: string;
  readonly registrationNumber: string | null;
  readonly registeredOn: Day | null;
  readonly centre: string;
  readonly centreNumber: string | null;
  readonly unitTitle: string;
  readonly unitCode: string;
  readonly unitKind: 'in-house' | 'awarding-organisation';
  readonly unitState: UnitState;
  readonly standardTitle: string;
  readonly standardKey: string;
  readonly standardVersion: string;
  readonly standardUrn: string | null;
  readonly standardDevelopedBy: string | null;
  readonly jurisdiction: Jurisdiction;
  readonly language: Language;
  readonly enrolledOn: Day;
  readonly targetOn: Day | null;
  readonly withdrawnOn: Day | null;
  readonly movedOn: Day | null;
  readonly met: number;
  readonly total: number;
  /** One segment a criterion, in the order of the standard. */
  readonly bar: readonly { readonly kind: CriterionKind; readonly state: CriterionState }[];
}

/** Who declared what, when and in what capacity; null where nobody has, or where it no longer stands. */
export interface Signature {
  readonly name: string;
  readonly capacity: string;
  readonly at: Instant;
}

export interface UnitDeclarations {
  readonly learner: Signature | null;
  readonly assessor: (Signature & { readonly decisions: number }) | null;
  readonly iqa: (Signature & { readonly reasons: string }) | null;
}

export interface Summary {
  readonly rows: readonly SummaryRow[];
  readonly total: number;
  readonly met: number;
  readonly evidence: number;
  readonly crossReferences: number;
  readonly byMethod: readonly { readonly method: Method; readonly items: number }[];
}

export interface SummaryRow {
  readonly kind: CriterionKind;
  readonly total: number;
  readonly met: number;
  readonly awaiting: number;
  readonly open: number;
}

export interface PersonInPortfolio {
  readonly name: string;
  readonly duty: Duty;
  readonly qualifications: readonly string[];
  readonly from: Day | null;
  readonly until: Day | null;
}

export interface FeedbackEntry {
  readonly evidence: string;
  readonly revision: number;
  readonly by: string;
  readonly at: Instant;
  readonly text: string;
  readonly returned: boolean;
}

export interface IndexEntry {
  /** 'E07': also the name of the place it begins. */
  readonly reference: string;
  readonly title: string;
  readonly method: Method;
  readonly on: Day | null;
  readonly by: string;
  readonly criteria: number;
}

export interface Integrity {
  readonly standardDigest: string;
  readonly files: readonly (ListedFile & { readonly reference: string; readonly revision: number })[];
  /** What the printed map, index and items must add up to; printing refuses when they do not. */
  readonly counts: PortfolioCounts;
}

export interface PortfolioCounts {
  readonly criteria: number;
  readonly met: number;
  readonly crossReferences: number;
  readonly judgements: number;
  readonly decisions: number;
  readonly evidence: number;
  readonly files: number;
}
