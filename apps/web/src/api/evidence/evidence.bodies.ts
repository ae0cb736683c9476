import { maxExplanationLength } from '#assessment';
import {
  type Identifiable,
  identifiableAnswers,
  type IdentifyingKind,
  identifyingKinds,
  longestAnswer,
  longestQuestion,
  longestText,
  longestTitle,
} from '#evidence';
import { type Method, methods } from '#units';
import { Day, Id, ListOf, One, OneOf, SomeOf, Text, Whole, YesOrNo } from '../describe/fields.js';
import { Locator } from './locator.js';

export class NewEvidenceBody {
  @OneOf(methods, 'Method') readonly method: Method;
  @Text({ max: longestTitle }) readonly title: string;
}

/** What changes a draft may say from which version of it. */
export class DraftBody {
  @Whole({
    optional: true,
    min: 0,
    description: 'Of the draft that you read; without it the last to save wins.',
  })
  readonly lockVersion?: number;
}

export class DetailsBody extends DraftBody {
  @Text({ max: longestTitle }) readonly title: string;
  @OneOf(methods, 'Method') readonly method: Method;
  @Day({ nullable: true }) readonly activityOn: string | null;
  @Text({ max: longestText }) readonly text: string;
}

export class CriterionLinkBody {
  @Id() readonly unitId: string;
  @Id() readonly criterionId: string;
  @One(() => Locator, { optional: true, nullable: true }) readonly locator?: Locator | null;
  @Text({ max: longestQuestion, optional: true, nullable: true }) readonly question?: string | null;
}

export class CriteriaBody extends DraftBody {
  @ListOf(() => CriterionLinkBody, {
    description: 'Exactly these from now on. Those that were there keep their locator and question.',
  })
  readonly criteria: readonly CriterionLinkBody[];
}

export class LocatedReferenceBody {
  @Id() readonly crossReferenceId: string;
  @One(() => Locator, { nullable: true }) readonly locator: Locator | null;
  @Text({ max: longestQuestion, nullable: true }) readonly question: string | null;
}

export class LocatorsBody extends DraftBody {
  @ListOf(() => LocatedReferenceBody, { min: 1, description: 'Those left out stay as they are.' })
  readonly references: readonly LocatedReferenceBody[];
}

export class ConfidentialityBody extends DraftBody {
  @OneOf(identifiableAnswers, 'Identifiable') readonly identifiable: Identifiable;
  @SomeOf(identifyingKinds, 'IdentifyingKind', { optional: true })
  readonly removed?: readonly IdentifyingKind[];
}

export class OwnWorkBody extends DraftBody {
  @YesOrNo({ description: 'It is my own work.' }) readonly ownWork: boolean;
  @YesOrNo() readonly helpUsed: boolean;
  @Text({ max: longestAnswer, optional: true, description: 'Who helped and how.' }) readonly help?: string;
  @YesOrNo() readonly toolsUsed: boolean;
  @Text({
    max: longestAnswer,
    optional: true,
    description: 'Which tools, artificial intelligence included, and for what.',
  })
  readonly tools?: string;
}

export class WithdrawalBody {
  @Text({ min: 1, max: maxExplanationLength }) readonly reason: string;
}

export class FileQuery {
  @Text({ min: 1, max: 1000, description: 'Its name, with the extension that says its kind.' })
  readonly name: string;
}
