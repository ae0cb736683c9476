import { establishedBy, type EstablishedBy, type Supports } from '#assessment';
import { type CriterionState, criterionStates, type Method, methods } from '#units';
import { Id, Ids, ListOf, Moment, One, OneOf, Text, Whole, YesOrNo } from '../describe/fields.js';
import { EvidenceFile, Feedback } from '../evidence/evidence.answers.js';
import { Locator } from '../evidence/locator.js';
import { CrossReference, Judgement, Revision } from '../evidence/revision.answers.js';

export class LatestJudgement {
  @Id() readonly id: string;
  @OneOf(['fully', 'partly', 'not'], 'Supports') readonly supports: Supports;
}

/** A judgement made before the unit moved to this version of its standard: a decision may rely on it. */
export class JudgedBefore {
  @Id() readonly id: string;
  @OneOf(['fully', 'partly', 'not'], 'Supports') readonly supports: Supports;
  @Text({ description: 'The version of the standard it was made on.' }) readonly version: string;
  @Text({ description: 'The label of the criterion in that version.' }) readonly label: string;
}

/** Submitted evidence behind a criterion. */
export class EvidenceBehindCriterion {
  @Id() readonly crossReferenceId: string;
  @Id() readonly evidenceId: string;
  @Whole() readonly evidenceNumber: number;
  @Id() readonly revisionId: string;
  @Whole() readonly revision: number;
  @Text() readonly title: string;
  @OneOf(methods, 'Method') readonly method: Method;
  @One(() => Locator, { nullable: true }) readonly locator: Locator | null;
  @Text({ nullable: true }) readonly question: string | null;
  @YesOrNo() readonly withdrawn: boolean;
  @YesOrNo() readonly replaced: boolean;
  @YesOrNo() readonly returned: boolean;
  @One(() => LatestJudgement, {
    nullable: true,
    description:
      'After a move the one from before, where the criterion reads the same and nobody judged since.',
  })
  readonly judgement: LatestJudgement | null;
  @ListOf(() => JudgedBefore, {
    description: 'What was judged of it before a move to this version, while nobody judged it here.',
  })
  readonly judgedBefore: readonly JudgedBefore[];
}

/** A cross-reference as its assessor sees it. */
export class ReferenceUnderAssessment extends CrossReference {
  @YesOrNo({ description: 'You assess this unit; else you see it as its IQA.' }) readonly isTheirs: boolean;
  @OneOf(criterionStates, 'CriterionState') readonly state: CriterionState;
  @YesOrNo({ description: 'It asks you for a judgement.' }) readonly waits: boolean;
  @YesOrNo({ description: 'What stood before a move to this version waits for a decision on the criterion.' })
  readonly toConfirm: boolean;
  @Id({ nullable: true, description: 'What you send as `expectedJudgementId`.' })
  readonly latestJudgementId: string | null;
  @Id({ nullable: true, description: 'What you send as `expectedDecisionId`.' })
  readonly latestDecisionId: string | null;
  @ListOf(() => Judgement, { description: 'Newest first.' }) readonly judgements: readonly Judgement[];
  @ListOf(() => EvidenceBehindCriterion, { description: 'The unit’s other evidence for the same criterion.' })
  readonly others: readonly EvidenceBehindCriterion[];
  @YesOrNo({ description: 'The criterion stands by evidence other than this.' })
  readonly standsByOther: boolean;
  @Ids({ description: 'Several judgements that each support it partly: enough together?' })
  readonly partlyIds: readonly string[];
  @Ids({ description: 'Judgements that support it fully and wait for a decision.' })
  readonly fullyIds: readonly string[];
}

export class AuthenticityCheck {
  @YesOrNo() readonly authentic: boolean;
  @YesOrNo() readonly current: boolean;
  @OneOf(establishedBy, 'EstablishedBy') readonly establishedBy: EstablishedBy;
  @Text() readonly note: string;
  @Text() readonly by: string;
  @Moment() readonly at: Date;
}

/** Everything the judging page shows. */
export class RevisionUnderAssessment {
  @One(() => Revision) readonly revision: Revision;
  @ListOf(() => EvidenceFile) readonly files: readonly EvidenceFile[];
  @ListOf(() => ReferenceUnderAssessment, { description: 'To your units alone.' })
  readonly references: readonly ReferenceUnderAssessment[];
  @ListOf(() => AuthenticityCheck, { description: 'Newest first: the first counts.' })
  readonly authenticity: readonly AuthenticityCheck[];
  @ListOf(() => Feedback) readonly feedback: readonly Feedback[];
  @Text({ description: 'What you have begun to write to the learner.' }) readonly feedbackDraft: string;
  @YesOrNo({ description: 'Whether you may judge here at all.' }) readonly mayAssess: boolean;
}

export class Judged {
  @Id() readonly judgementId: string;
  @Id({ nullable: true, description: 'The decision that was made with it; null when it made none.' })
  readonly decisionId: string | null;
  @OneOf(criterionStates, 'CriterionState') readonly criterionState: CriterionState;
}

export class Decided {
  @Id() readonly decisionId: string;
}

export class AddedCrossReference {
  @Id() readonly crossReferenceId: string;
}

export class RecordedObservation {
  @Id() readonly evidenceId: string;
  @Id() readonly revisionId: string;
  @Whole() readonly number: number;
}
