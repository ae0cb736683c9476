import type {
  RecordedCheck,
  RecordedDecision,
  RecordedFeedback,
  RecordedJudgement,
  RecordedSignOff,
} from '#assessment';
import type { Confidentiality, LinkedCriterion, ListedFile, RevisionForActor } from '#evidence';
import type { CarryOverOutcome, LeftBehind, MoveOfUnit } from '#transition';
import type { ChecklistItem, Duty, UnitForActor } from '#units';

/**
 * Everything on record about one unit that its portfolio is made of, whether or not it still stands. Lists of records
 * are in the order in which they were made, unless they say otherwise.
 */
export interface PortfolioFacts {
  readonly edition: PortfolioEdition;
  readonly centre: { readonly name: string; readonly number: string | null };
  readonly learner: {
    readonly name: string;
    readonly registrationNumber: string | null;
    readonly registeredOn: string | null;
  };
  readonly unit: PortfolioUnit;
  readonly standard: PortfolioStandard;
  /** Every assessed criterion in the order of the standard, with the state kept for it. */
  readonly criteria: readonly PortfolioCriterion[];
  readonly people: readonly PortfolioPerson[];
  /** Submitted revisions only: drafts are not evidence yet. */
  readonly revisions: readonly PortfolioRevision[];
  readonly crossReferences: readonly PortfolioReference[];
  readonly judgements: readonly RecordedJudgement[];
  readonly decisions: readonly PortfolioDecision[];
  readonly feedback: readonly RecordedFeedback[];
  /** The learner's latest. */
  readonly declaration: {
    readonly at: Date;
    readonly statements: readonly string[];
    readonly stands: boolean;
  } | null;
  readonly signOffs: readonly PortfolioSignOff[];
  /** How the unit came to its version of the standard, latest move first. */
  readonly moves: readonly PortfolioMove[];
}

export interface PortfolioEdition {
  readonly reference: string;
  /** A draft was asked for; the edition of a unit that is not complete is always a draft. */
  readonly draft: boolean;
  readonly builtAt: Date;
  /** Where a holder may check this document; printed, and linked only if it is https. */
  readonly verifyAt: string | null;
}

/** With the counters kept for the unit, which the printed map must agree with. */
export interface PortfolioUnit extends Pick<
  UnitForActor,
  'code' | 'title' | 'jurisdiction' | 'language' | 'enrolledAt' | 'state' | 'criteriaTotal' | 'criteriaMet'
> {
  /** In-house: the standard as it stands, without an awarding organisation. */
  readonly kind: 'in-house' | 'awarding-organisation';
  /** 'YYYY-MM-DD' */
  readonly targetOn: string | null;
  /** When its learner left it or, if it `moved`, when it moved to another version of its standard. */
  readonly endedAt: Date | null;
  readonly moved: boolean;
}

export interface PortfolioStandard {
  readonly key: string;
  readonly version: string;
  readonly title: string;
  readonly urn: string | null;
  readonly developedBy: string | null;
  readonly digest: string;
}

export type PortfolioCriterion = Omit<ChecklistItem, 'position' | 'links' | 'changedAt'>;

export interface PortfolioPerson {
  readonly name: string;
  readonly duty: Duty | 'learner';
  readonly qualifications: readonly string[];
  readonly from: Date;
  readonly until: Date | null;
}

export interface PortfolioRevision extends Pick<
  RevisionForActor,
  'id' | 'revision' | 'title' | 'method' | 'activityOn' | 'text' | 'declaration'
> {
  readonly evidenceNumber: number;
  readonly authorName: string;
  readonly authorDuty: 'learner' | 'assessor';
  readonly submittedAt: Date;
  /** An observer who removed nothing does not mention it. */
  readonly confidentiality: (Partial<Confidentiality> & Pick<Confidentiality, 'identifiable'>) | null;
  readonly authenticity: readonly RecordedCheck[];
  readonly withdrawn: { readonly at: string; readonly by: string; readonly reason: string } | null;
  readonly files: readonly PortfolioFile[];
}

/** A revision with the reference under which it is printed. */
export interface ReferencedRevision extends PortfolioRevision {
  /** 'E07': also the name of the place in the document where it begins. */
  readonly reference: string;
}

/** Of `derivativeState` 'none': not a picture. */
export interface PortfolioFile extends Pick<
  ListedFile,
  'id' | 'name' | 'mediaType' | 'bytes' | 'derivativeState'
> {
  readonly sha256: string;
  /** The object that is printed for a picture, once there is one. */
  readonly derivativeKey: string | null;
}

/** With the `question` asked or the words said, where an observation shows knowledge. */
export interface PortfolioReference extends Pick<
  LinkedCriterion,
  'id' | 'criterionId' | 'locator' | 'question'
> {
  readonly revisionId: string;
}

export interface PortfolioDecision extends RecordedDecision {
  /** Derived from the records, not read from the kept states: see `standing`. */
  readonly stands: boolean;
}

export interface PortfolioSignOff extends RecordedSignOff {
  readonly stands: boolean;
}

export interface PortfolioMove {
  readonly move: MoveOfUnit;
  readonly decisions: readonly CarryOverOutcome[];
  /** Met, on criteria that the new version no longer has. */
  readonly leftBehind: readonly LeftBehind[];
}
