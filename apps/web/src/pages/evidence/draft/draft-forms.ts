import {
  type Identifiable,
  identifiableAnswers,
  type IdentifyingKind,
  identifyingKinds,
  maxAnswerLength,
  maxEvidenceTextLength,
  maxEvidenceTitleLength,
} from '#evidence';
import { type Method, methods } from '#units';
import { Choice, Choices, Day, Keys, Text, Texts, Ticked, Version } from '../../../http/forms/form-fields.js';

/** What every form of a draft brings: the version of the draft that its page was made from. */
export class DraftForm {
  @Version() lockVersion: number;
}

export class DetailsForm extends DraftForm {
  @Text({ max: maxEvidenceTitleLength }) title: string;
  @Choice(methods) method: Method;
  @Day() activityOn: string;
  @Text({ max: maxEvidenceTextLength, optional: true }) text: string;
}

const unitAndCriterion = /^[0-9a-f-]{36}\.[0-9a-f-]{36}$/;

export class CriteriaForm extends DraftForm {
  /** `<unit>.<criterion>` for each that is chosen. */
  @Keys(unitAndCriterion, 1000) criteria: string[];
  @Text({ max: 200, optional: true }) search: string;
  /** Criteria that stand in several units, chosen at one press: `<unit>.<criterion>`, a space between. */
  @Text({ max: 1000, optional: true }) together: string;
  @Choice(['search', 'continue'], { optional: true }) intent?: string;
}

/** One text for each cross-reference of the page, in the page's order. How long each may be is for the act to say. */
const Column = () => Texts({ rows: 1000 });

export class LocatorsForm extends DraftForm {
  @Column() reference: string[];
  @Column() file: string[];
  @Column() page: string[];
  @Column() from: string[];
  @Column() to: string[];
  @Column() quote: string[];
  @Column() question: string[];
}

export class ConfidentialityForm extends DraftForm {
  @Choice(identifiableAnswers) identifiable: Identifiable;
  @Choices(identifyingKinds, { optional: true }) removed: IdentifyingKind[];
}

const yesOrNo = ['yes', 'no'];

export class DeclarationForm extends DraftForm {
  // What is not answered is for the act to say, of all the questions at once.
  @Choice(yesOrNo, { optional: true }) helpUsed?: string;
  @Text({ max: maxAnswerLength, optional: true }) help: string;
  @Choice(yesOrNo, { optional: true }) toolsUsed?: string;
  @Text({ max: maxAnswerLength, optional: true }) tools: string;
  @Ticked() ownWork: boolean;
}
