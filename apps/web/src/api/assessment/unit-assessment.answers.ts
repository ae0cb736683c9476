import type { CarryKind, Outcome, ReviewOutcome } from '#assessment';
import { type CriterionState, criterionStates } from '#units';
import { Id, ListOf, Moment, One, OneOf, Reasons, Text, Texts, Wholes, YesOrNo } from '../describe/fields.js';
import type { Reason } from '../describe/problem.answer.js';
import { Judgement } from '../evidence/revision.answers.js';
import { CriterionOfUnit } from '../units/units.answers.js';
import { EvidenceBehindCriterion } from './assessment.answers.js';

export class Reopening {
  @Text() readonly by: string;
  @Moment() readonly at: string;
  @Text() readonly reasons: string;
}

/** A decision on another version of the standard. */
export class CarriedFrom {
  @Text() readonly label: string;
  @Text() readonly version: string;
  @Moment() readonly at: string;
}

export class Decision {
  @Id() readonly id: string;
  @OneOf(['met', 'not-yet-met'], 'Outcome') readonly outcome: Outcome;
  @Text() readonly reasons: string;
  @Text({ nullable: true }) readonly togetherBecause: string | null;
  @Text({ nullable: true }) readonly occasionDidNotArise: string | null;
  @Text() readonly by: string;
  @Moment() readonly at: Date;
  @YesOrNo() readonly superseded: boolean;
  @Wholes({ description: 'Of the evidence that it relies on, or was made in view of.' })
  readonly evidenceNumbers: readonly number[];
  @One(() => Reopening, { nullable: true }) readonly reopened: Reopening | null;
  @One(() => CarriedFrom, {
    nullable: true,
    description: 'The decision before a move that this one was carried over from.',
  })
  readonly carriedFrom: CarriedFrom | null;
}

/** What stood before a move, on other words: decide on its judgements whether it carries over. */
export class DecisionToConfirm {
  @OneOf(['same', 'moved', 'reworded', 'split', 'merged'], 'CarryKind') readonly kind: CarryKind;
  @Text() readonly label: string;
  @Text() readonly version: string;
  @Text({ description: 'The criterion as it read.' }) readonly sentence: string;
  @Text() readonly by: string;
  @Moment() readonly at: Date;
  @Text() readonly reasons: string;
  @Text({ nullable: true }) readonly togetherBecause: string | null;
  @Text({ nullable: true }) readonly occasionDidNotArise: string | null;
  @YesOrNo({ description: 'Somebody decided on the new words since.' }) readonly decided: boolean;
}

/** A criterion of a unit with everything behind it. */
export class CriterionInFull extends CriterionOfUnit {
  @ListOf(() => EvidenceBehindCriterion) readonly evidence: readonly EvidenceBehindCriterion[];
  @ListOf(() => Judgement, { description: 'Newest first.' }) readonly judgements: readonly Judgement[];
  @ListOf(() => Decision, { description: 'Newest first.' }) readonly decisions: readonly Decision[];
  @ListOf(() => DecisionToConfirm) readonly toConfirm: readonly DecisionToConfirm[];
}

export class ReviewOfSignOff {
  @Text() readonly by: string;
  @Moment() readonly at: string;
  @OneOf(['cleared', 'action-required'], 'ReviewOutcome') readonly outcome: ReviewOutcome;
  @Text() readonly reasons: string;
}

const declared = { description: 'What was declared, in the words that are on record.' };

export class SignOff {
  @Id({ description: 'What an IQA sends as `expectedSignOffId`.' }) readonly id: string;
  @Text() readonly by: string;
  @Moment() readonly at: Date;
  @Texts(declared) readonly statements: readonly string[];
  @Text() readonly stateDigest: string;
  @Moment() readonly declaredAt: Date;
  @Texts({ description: 'The labels of criteria whose decisions it relied on and that ended since.' })
  readonly lapsedFor: readonly string[];
  @One(() => ReviewOfSignOff, { nullable: true }) readonly review: ReviewOfSignOff | null;
}

export class CriterionStanding {
  @Id() readonly criterionId: string;
  @Text() readonly label: string;
  @OneOf(criterionStates, 'CriterionState') readonly state: CriterionState;
}

/** What the assessor reads before they sign off. */
export class SignOffReadiness {
  @Text({
    nullable: true,
    description:
      'Of the decisions that stand; send it as `expectedDigest`. Null unless every criterion stands.',
  })
  readonly digest: string | null;
  @Reasons({ description: 'What blocks your signing it off; nothing does when it is empty.' })
  readonly blockers: readonly Reason[];
  @ListOf(() => CriterionStanding) readonly states: readonly CriterionStanding[];
  @Texts({ description: 'What you declare by signing it off; empty while anything blocks.' })
  readonly statements: readonly string[];
}

export class Declared {
  @Id() readonly declarationId: string;
  @Texts(declared) readonly statements: readonly string[];
}

export class SignedOff {
  @Id() readonly signOffId: string;
}
