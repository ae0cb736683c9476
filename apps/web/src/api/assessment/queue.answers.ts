import { type Method, methods } from '#units';
import { Id, Ids, Moment, OneOf, Text, Texts, Whole } from '../describe/fields.js';

/** Evidence that waits for you. */
export class QueueLine {
  @Id() readonly revisionId: string;
  @Whole() readonly evidenceNumber: number;
  @Text() readonly title: string;
  @OneOf(methods, 'Method') readonly method: Method;
  @Id() readonly learnerId: string;
  @Text() readonly learnerName: string;
  @Ids({ description: 'The units that you assess it for.' }) readonly unitIds: readonly string[];
  @Texts() readonly unitCodes: readonly string[];
  @Whole({ description: 'Cross-references that nobody judged yet.' }) readonly waiting: number;
  @Moment() readonly submittedAt: Date;
  @Moment({
    description: 'Since the unit moved, where what was judged before it waits again on other words.',
  })
  readonly waitingSince: Date;
}

/** A criterion whose evidence is judged and whose decision is due. */
export class DecisionDue {
  @Id() readonly unitId: string;
  @Text() readonly unitCode: string;
  @Id() readonly criterionId: string;
  @Text() readonly label: string;
  @Text() readonly learnerName: string;
}

/** Feedback begun and not sent. */
export class FeedbackDraft {
  @Id() readonly revisionId: string;
  @Whole() readonly evidenceNumber: number;
  @Text() readonly title: string;
  @Text() readonly learnerName: string;
  @Moment() readonly savedAt: Date;
}
