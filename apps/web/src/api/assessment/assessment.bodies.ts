import { recordedMethods, type RecordedMethod } from '#units';
import {
  type DeskKey,
  establishedBy,
  type EstablishedBy,
  maxExplanationLength,
  maxReasonsLength,
  type Outcome,
} from '#assessment';
import {
  type Identifiable,
  identifiableAnswers,
  type IdentifyingKind,
  identifyingKinds,
  longestQuestion,
  longestText,
  longestTitle,
} from '#evidence';
import { longestSecret } from '../../http/fields/checks.js';
import { Day, Id, Ids, ListOf, One, OneOf, SomeOf, Text, YesOrNo } from '../describe/fields.js';

const keys = ['met', 'partly', 'not-yet'];

export class AuthenticityBody {
  @OneOf(establishedBy, 'EstablishedBy') readonly establishedBy: EstablishedBy;
  @YesOrNo({ description: 'What it shows still holds today.' }) readonly current: boolean;
  @Text({ max: maxReasonsLength, description: 'A doubt, or evidence out of date, needs one.' })
  readonly note: string;
}

export class CrossReferenceBody {
  @Id() readonly unitId: string;
  @Id() readonly criterionId: string;
  @Text({ max: longestQuestion, optional: true, nullable: true }) readonly question?: string | null;
}

export class FeedbackBody {
  @Text({ min: 1, max: maxReasonsLength }) readonly text: string;
  @YesOrNo({ description: 'Hands the evidence back.' }) readonly returned: boolean;
}

export class FeedbackDraftBody {
  @Text({ max: maxReasonsLength, description: 'Nothing throws the draft away.' }) readonly text: string;
}

export class JudgementBody {
  @OneOf(keys, 'DeskKey', { description: '`met` judges and decides in one act.' }) readonly key: DeskKey;
  @YesOrNo() readonly valid: boolean;
  @YesOrNo() readonly reliable: boolean;
  @Text({ max: maxReasonsLength }) readonly reasons: string;
  @Text({ max: maxExplanationLength, optional: true, nullable: true })
  readonly occasionDidNotArise?: string | null;
  @YesOrNo({ optional: true, description: 'With `not-yet`: it is met by other evidence no longer.' })
  readonly noLongerMet?: boolean;
  @Id({ nullable: true, compared: true, description: 'The latest that you read; null when there was none.' })
  readonly expectedJudgementId: string | null;
  @Id({ nullable: true, compared: true, description: 'The latest that you read; null when there was none.' })
  readonly expectedDecisionId: string | null;
}

export class DecisionBody {
  @OneOf(['met', 'not-yet-met'], 'Outcome') readonly outcome: Outcome;
  @Ids({ compared: true, description: 'What it relies on: each still the latest on its cross-reference.' })
  readonly judgementIds: readonly string[];
  @Text({ max: maxReasonsLength }) readonly reasons: string;
  @Text({ max: maxExplanationLength, optional: true, nullable: true }) readonly togetherBecause?:
    string | null;
  @Text({ max: maxExplanationLength, optional: true, nullable: true })
  readonly occasionDidNotArise?: string | null;
  @Id({ nullable: true, compared: true, description: 'The latest that you read; null when there was none.' })
  readonly expectedLatestId: string | null;
}

export class ObservedCriterionBody {
  @Id() readonly unitId: string;
  @Id() readonly criterionId: string;
  @OneOf(keys, 'DeskKey') readonly key: DeskKey;
  @Text({ max: maxReasonsLength }) readonly reasons: string;
  @Text({ max: longestQuestion, optional: true, nullable: true }) readonly question?: string | null;
  @Text({ max: maxExplanationLength, optional: true, nullable: true })
  readonly occasionDidNotArise?: string | null;
}

export class ConfidentialityOfRecord {
  @OneOf(identifiableAnswers, 'Identifiable') readonly identifiable: Identifiable;
  @SomeOf(identifyingKinds, 'IdentifyingKind', { optional: true })
  readonly removed?: readonly IdentifyingKind[];
}

export class ObservationBody {
  @Id() readonly learnerId: string;
  @OneOf(recordedMethods, 'RecordedMethod') readonly method: RecordedMethod;
  @Text({ min: 1, max: longestTitle }) readonly title: string;
  @Day() readonly activityOn: string;
  @Text({ min: 1, max: longestText, description: 'What happened, or what was asked and answered.' })
  readonly text: string;
  @ListOf(() => ObservedCriterionBody, { min: 1 }) readonly criteria: readonly ObservedCriterionBody[];
  @One(() => ConfidentialityOfRecord) readonly confidentiality: ConfidentialityOfRecord;
}

export class SignOffBody {
  @Text({
    min: 1,
    max: longestSecret,
    description: 'Your password again: the second proof. It serves this one act.',
  })
  readonly password: string;
  @Text({ min: 1, max: 200, description: '`digest` of the readiness that you read.' })
  readonly expectedDigest: string;
}
