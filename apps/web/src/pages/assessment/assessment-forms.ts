import {
  type DeskKey,
  type EstablishedBy,
  establishedBy,
  maxExplanationLength,
  maxReasonsLength,
  type Phrase,
  phraseCodes,
} from '#assessment';
import { maxQuestionLength } from '#evidence';
import { Choice, Choices, Id, Ids, Text, Ticked } from '../../http/forms/form-fields.js';

export const deskKeys = ['met', 'partly', 'not-yet'] as const satisfies readonly DeskKey[];

export class JudgementForm {
  /** The page it came from: the revision being assessed. */
  @Id() revision: string;
  @Choice(deskKeys) key: DeskKey;
  @Text({ max: maxReasonsLength, optional: true }) reasons: string;
  @Choice(phraseCodes, { optional: true }) phrase?: Phrase['code'];
  @Choices(['valid', 'reliable'], { optional: true }) sound: string[];
  @Text({ max: maxExplanationLength, optional: true }) occasionDidNotArise: string;
  @Ticked() noLongerMet: boolean;
  @Id({ optional: true }) expectedJudgementId?: string;
  @Id({ optional: true }) expectedDecisionId?: string;
}

export class DecisionForm {
  /** Where it was decided: the judging page of a revision; none on the page of the criterion. */
  @Id({ optional: true }) revision?: string;
  @Choice(['met', 'not-yet-met']) outcome: 'met' | 'not-yet-met';
  @Ids({ optional: true, max: 100 }) judgements: string[];
  @Text({ max: maxReasonsLength, optional: true }) reasons: string;
  @Text({ max: maxExplanationLength, optional: true }) togetherBecause: string;
  @Text({ max: maxExplanationLength, optional: true }) occasionDidNotArise: string;
  @Id({ optional: true }) expectedLatestId?: string;
}

export class AuthenticityForm {
  @Choice(establishedBy) establishedBy: EstablishedBy;
  @Choice(['yes', 'no']) current: 'yes' | 'no';
  @Text({ max: maxReasonsLength, optional: true }) note: string;
}

export class FeedbackForm {
  @Text({ max: maxReasonsLength }) text: string;
  @Choice(['send', 'return']) act: 'send' | 'return';
}

export class FeedbackDraftForm {
  @Text({ max: maxReasonsLength, optional: true }) text: string;
}

export class CrossReferenceForm {
  /** `<unit id> <criterion id>` */
  @Text({ max: 80 }) criterion: string;
  @Text({ max: maxQuestionLength, optional: true }) question: string;
}
