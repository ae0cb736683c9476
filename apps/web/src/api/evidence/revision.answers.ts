import type { Supports } from '#assessment';
import { type Method, methods } from '#units';
import { Day, Id, ListOf, Moment, One, OneOf, Reasons, Text, Whole, YesOrNo } from '../describe/fields.js';
import type { Reason } from '../describe/problem.answer.js';
import { Confidentiality, EvidenceFile, OwnWork } from './evidence.answers.js';
import { Locator } from './locator.js';

/** An assessor's view of one cross-reference. */
export class Judgement {
  @Id() readonly id: string;
  @Id() readonly crossReferenceId: string;
  @OneOf(['fully', 'partly', 'not'], 'Supports') readonly supports: Supports;
  @YesOrNo() readonly valid: boolean;
  @YesOrNo() readonly reliable: boolean;
  @Text() readonly reasons: string;
  @Text() readonly by: string;
  @Moment() readonly at: Date;
  @YesOrNo({ description: 'A later judgement took its place.' }) readonly superseded: boolean;
  @Text({
    nullable: true,
    description: 'The version of the standard it was made on, when the unit moved since.',
  })
  readonly before: string | null;
}

/** "This evidence shows this criterion." */
export class CrossReference {
  @Id() readonly id: string;
  @Id() readonly unitId: string;
  @Text() readonly unitCode: string;
  @Text() readonly unitTitle: string;
  @YesOrNo() readonly unitWithdrawn: boolean;
  @Id() readonly criterionId: string;
  @Text() readonly label: string;
  @OneOf(['performance', 'knowledge'], 'CriterionKind') readonly kind: 'performance' | 'knowledge';
  @Text() readonly text: string;
  @Text({ nullable: true }) readonly stem: string | null;
  @One(() => Locator, { nullable: true }) readonly locator: Locator | null;
  @Text({ nullable: true, description: 'The question asked or the words said.' })
  readonly question: string | null;
}

/** What every revision holds, draft or submitted. */
export class RevisionContent {
  @Id() readonly evidenceId: string;
  @Whole() readonly number: number;
  @Whole() readonly revision: number;
  @Text() readonly title: string;
  @OneOf(methods, 'Method') readonly method: Method;
  @Day({ nullable: true, description: 'When it happened.' }) readonly activityOn: string | null;
  @Text() readonly text: string;
  @One(() => Confidentiality, { nullable: true }) readonly confidentiality: Confidentiality | null;
  @One(() => OwnWork, { nullable: true }) readonly declaration: OwnWork | null;
}

export class Draft extends RevisionContent {
  @Id() readonly revisionId: string;
  @Whole({
    description: 'Send it with what you save: when it has changed meanwhile, nothing is saved (409).',
  })
  readonly lockVersion: number;
  @Moment() readonly updatedAt: Date;
  @ListOf(() => EvidenceFile) readonly files: readonly EvidenceFile[];
  @ListOf(() => CrossReference) readonly crossReferences: readonly CrossReference[];
  @Reasons({ description: 'What keeps it from being submitted; nothing does when it is empty.' })
  readonly blockers: readonly Reason[];
}

export class Revision extends RevisionContent {
  @Id() readonly id: string;
  @Id() readonly learnerId: string;
  @Text() readonly learnerName: string;
  @YesOrNo({ description: 'A later revision was submitted since.' }) readonly replaced: boolean;
  @Moment({ nullable: true, description: 'Null: a draft.' }) readonly submittedAt: Date | null;
  @Moment({ nullable: true }) readonly withdrawnAt: Date | null;
}

export class RevisionOfLearner extends Revision {
  @ListOf(() => EvidenceFile) readonly files: readonly EvidenceFile[];
  @ListOf(() => CrossReference) readonly crossReferences: readonly CrossReference[];
  @ListOf(() => Judgement, { description: 'Newest first.' }) readonly judgements: readonly Judgement[];
}

export class Saved {
  @Whole({ description: 'Of the draft as it is now.' }) readonly lockVersion: number;
}

export class StartedEvidence {
  @Id() readonly evidenceId: string;
  @Id() readonly revisionId: string;
  @Whole() readonly number: number;
}

export class BegunRevision {
  @Id() readonly revisionId: string;
  @Whole() readonly revision: number;
}

export class Submitted {
  @Id({ description: 'What was frozen.' }) readonly revisionId: string;
}

export class ReceivedFile {
  @Id() readonly fileId: string;
  @Text({ description: 'As it is shown from now on.' }) readonly name: string;
  @Whole() readonly bytes: number;
}

export class ReopenedCriterion {
  @Id() readonly unitId: string;
  @Id() readonly criterionId: string;
  @Text() readonly label: string;
}

export class Withdrawal {
  @ListOf(() => ReopenedCriterion, { description: 'What stood by this evidence, and stands no longer.' })
  readonly reopened: readonly ReopenedCriterion[];
}
