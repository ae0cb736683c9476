import type {
  Confidentiality,
  CriterionKind,
  CriterionState,
  Day,
  Duty,
  EstablishedBy,
  Jurisdiction,
  Language,
  Locator,
  Method,
  Outcome,
  Supports,
  UnitState,
} from './portfolio-words.js';

/**
 * What is read from the database for one unit's portfolio: one list per kind of record, as the queries find
 * them, every revision, judgement and decision, whether or not it still stands. Times are `Date`, days 'YYYY-MM-DD'.
 */
export interface PortfolioFacts {
  readonly edition: EditionFacts;
  readonly centre: { readonly name: string; readonly number: string | null };
  readonly learner: {
    readonly name: string;
    readonly registrationNumber: string | null;
    readonly registeredOn: Day | null;
  };
  readonly unit: UnitFacts;
  readonly standard: StandardFacts;
  /** Every assessed criterion in the order of the standard, with the state kept for it. */
  readonly criteria: readonly CriterionFacts[];
  readonly people: readonly PersonFacts[];
  /** Submitted revisions only; drafts are nobody's evidence yet. */
  readonly revisions: readonly RevisionFacts[];
  readonly crossReferences: readonly CrossReferenceFacts[];
  readonly judgements: readonly JudgementFacts[];
  readonly decisions: readonly DecisionFacts[];
  readonly reopenings: readonly ReopeningFacts[];
  readonly feedback: readonly FeedbackFacts[];
  readonly declarations: readonly DeclarationFacts[];
  readonly signOffs: readonly SignOffFacts[];
  readonly reviews: readonly ReviewFacts[];
  /** The latest first. */
  readonly transitions?: readonly TransitionFacts[];
}

export interface EditionFacts {
  readonly reference: string;
  /** Asked for as a draft; an edition of a unit that is not complete is one whatever was asked for. */
  readonly draft: boolean;
  readonly builtAt: Date;
  /** Where a holder may check this document; printed, and linked only when it is https. */
  readonly verifyAt: string | null;
}

export interface UnitFacts {
  readonly code: string;
  readonly title: string;
  /** In-house: the standard as it stands, without an awarding organisation. */
  readonly kind: 'in-house' | 'awarding-organisation';
  readonly jurisdiction: Jurisdiction;
  readonly language: Language;
  readonly enrolledOn: Day;
  readonly targetOn: Day | null;
  /** When the learner left the unit. */
  readonly withdrawnOn: Day | null;
  /** When it moved to another version of its standard: what is printed is history. */
  readonly movedOn?: Day | null;
  readonly state: UnitState;
  /** The counters kept for the unit: what the map must agree with. */
  readonly criteriaTotal: number;
  readonly criteriaMet: number;
}

export interface StandardFacts {
  readonly key: string;
  readonly version: string;
  readonly title: string;
  readonly urn: string | null;
  readonly developedBy: string | null;
  readonly digest: string;
}

export interface CriterionFacts {
  readonly id: string;
  readonly label: string;
  readonly kind: CriterionKind;
  readonly text: string;
  readonly stem: string | null;
  readonly headingLabel: string | null;
  readonly state: CriterionState;
}

export interface PersonFacts {
  readonly name: string;
  readonly duty: Duty;
  readonly qualifications: readonly string[];
  readonly from: Day | null;
  readonly until: Day | null;
}

export interface RevisionFacts {
  readonly id: string;
  /** Per learner, never reused: 7 is printed E07. */
  readonly evidenceNumber: number;
  readonly revision: number;
  readonly title: string;
  readonly method: Method;
  readonly activityOn: Day | null;
  readonly author: { readonly name: string; readonly duty: Duty };
  readonly text: string;
  readonly submittedAt: Date;
  readonly confidentiality: Confidentiality | null;
  /** That it is the learner's own work; '' where nobody helped, and where no tools were used. */
  readonly declaration: { readonly help: string; readonly tools: string } | null;
  readonly authenticity: readonly {
    readonly by: string;
    readonly at: Date;
    readonly establishedBy: EstablishedBy;
    readonly current: boolean;
    readonly note: string;
  }[];
  readonly withdrawn: { readonly at: Date; readonly by: string; readonly reason: string } | null;
  readonly files: readonly FileFacts[];
}

export interface FileFacts {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  /** A re-encoded JPEG or PNG without metadata, on this machine's disk while the document is built. */
  readonly picture: { readonly path: string; readonly description: string | null } | null;
}

export interface CrossReferenceFacts {
  readonly id: string;
  readonly revisionId: string;
  readonly criterionId: string;
  readonly locator: Locator | null;
  /** The question asked or the words said, where knowledge is shown by an observation. */
  readonly question: string | null;
}

/** One act of somebody in a capacity. */
export interface ActFacts {
  readonly id: string;
  readonly by: string;
  readonly capacity: string;
  readonly at: Date;
}

export interface JudgementFacts extends ActFacts {
  readonly crossReferenceId: string;
  readonly supersedesId: string | null;
  readonly supports: Supports;
  readonly valid: boolean;
  readonly reliable: boolean;
  readonly reasons: string;
  /** The version of the standard it was made on, when the unit moved since: made on a cross-reference that this one comes from. */
  readonly before?: string | null;
}

export interface DecisionFacts extends ActFacts {
  readonly criterionId: string;
  readonly supersedesId: string | null;
  readonly outcome: Outcome;
  readonly reasons: string;
  readonly togetherBecause: string | null;
  readonly occasionDidNotArise: string | null;
  /** Derived from the records, not read from what is kept: see `standing`. */
  readonly stands: boolean;
  readonly judgementIds: readonly string[];
  /** The decision on another version of the standard that was carried over as this one, and when that was made. */
  readonly carriedFrom?: { readonly label: string; readonly version: string; readonly at: Date } | null;
}

/** A move of the unit to a version of its standard, and what became of each decision that stood. */
export interface TransitionFacts {
  readonly fromVersion: string;
  readonly toVersion: string;
  readonly at: Date;
  readonly by: string;
  readonly decisions: readonly TransitedDecisionFacts[];
  /** Met, on criteria that the new version has no more. */
  readonly leftBehind: readonly {
    readonly label: string;
    readonly text: string;
    readonly decidedBy: string;
    readonly decidedAt: Date;
  }[];
}

export interface TransitedDecisionFacts {
  readonly kind: 'same' | 'moved' | 'reworded' | 'split' | 'merged';
  readonly fromLabel: string;
  readonly fromText: string;
  readonly label: string;
  readonly decidedBy: string;
  readonly decidedAt: Date;
  readonly atOnce: boolean;
  /** What the assessor decided first on the new words; null while that waits. */
  readonly confirmation: { readonly outcome: Outcome; readonly by: string; readonly at: string } | null;
  /** Who said that the two belong together, where the comparison of both versions did not. */
  readonly mapped: { readonly by: string; readonly reason: string } | null;
}

export interface ReopeningFacts {
  readonly decisionId: string;
  readonly by: string;
  readonly at: Date;
  readonly reasons: string;
}

export interface FeedbackFacts {
  readonly revisionId: string;
  readonly by: string;
  readonly at: Date;
  readonly text: string;
  readonly returned: boolean;
}

export interface DeclarationFacts {
  readonly id: string;
  readonly by: string;
  readonly at: Date;
  readonly stands: boolean;
}

export interface SignOffFacts extends ActFacts {
  readonly supersedesId: string | null;
  readonly decisionIds: readonly string[];
  readonly stands: boolean;
}

export interface ReviewFacts extends ActFacts {
  readonly signOffId: string;
  readonly outcome: 'cleared' | 'action-required';
  readonly reasons: string;
  readonly stands: boolean;
}
