import type { Method } from '#units';

export type Supports = 'fully' | 'partly' | 'not';
export type Outcome = 'met' | 'not-yet-met';

/** One submitted or drafted revision of evidence, as far as standing depends on it. */
export interface RevisionFacts {
  readonly revisionId: string;
  readonly evidenceId: string;
  readonly evidenceNumber: number;
  readonly method: Method;
  readonly submitted: boolean;
  readonly withdrawn: boolean;
  /** Hidden from everyone after a report that a person could be identified. Nothing hides evidence yet. */
  readonly hidden: boolean;
  /** A later revision of the same evidence was submitted, and is more than the same evidence redacted. */
  readonly replaced: boolean;
  /** The latest feedback on it hands it back to the learner. */
  readonly returned: boolean;
}

export interface JudgementFacts {
  readonly id: string;
  readonly supports: Supports;
  readonly void: boolean;
  /** Made before the unit moved to this version of its standard: no judgement here supersedes it. */
  readonly before?: boolean;
}

/**
 * A cross-reference with its latest judgement, if there is one. When it came along with a move and has not been judged
 * since, that is the one from before, provided that the criterion's words are the same.
 */
export interface CrossReferenceFacts {
  readonly id: string;
  /** The question asked or the words said: what an observation needs to show knowledge. */
  readonly question: string | null;
  readonly revision: RevisionFacts;
  readonly judgement: JudgementFacts | null;
  /** All that was judged of it before a move, until it is judged here: an assessor may confirm it. */
  readonly judgedBefore?: readonly JudgementFacts[];
}

export interface DecisionFacts {
  readonly id: string;
  readonly outcome: Outcome;
  /** No countersignature is due, or it was given: see `effectiveWhenMade`. */
  readonly effective: boolean;
  /** Reopened by the IQA since. */
  readonly reopened: boolean;
  /** What `met` relies on, or what `not yet met` was decided in view of. */
  readonly judgementIds: readonly string[];
}

/**
 * No one countersigns yet: every assessor decides in full capacity, and a decision takes effect as it is made. Whoever adds a
 * second person who must agree replaces this with what is recorded of them.
 */
export const effectiveWhenMade = true;

/** Decisions that stood before a move, on wording that has since changed: the assessor confirms that they carry over. */
export interface ToConfirm {
  readonly decisionIds: readonly string[];
  /** All that they relied on. */
  readonly judgementIds: readonly string[];
}

/** Everything recorded about one criterion of one unit that its state depends on. */
export interface CriterionFacts {
  readonly criterionId: string;
  readonly kind: 'performance' | 'knowledge';
  readonly crossReferences: readonly CrossReferenceFacts[];
  /** The latest decision: the one that no other supersedes. */
  readonly decision: DecisionFacts | null;
  /** What stood before a move and was not carried over at once; confirmed or not, it stays on record. */
  readonly toConfirm?: ToConfirm | null;
}

/** The latest judgement made on this version of the standard: the one that the next supersedes. */
export const latestHere = ({ judgement }: Pick<CrossReferenceFacts, 'judgement'>): string | null =>
  judgement && !judgement.before ? judgement.id : null;

/** Whether the evidence behind a cross-reference counts: submitted, and neither withdrawn, hidden nor replaced. */
export const isLive = ({ revision }: Pick<CrossReferenceFacts, 'revision'>): boolean =>
  revision.submitted && !revision.withdrawn && !revision.hidden && !revision.replaced;
