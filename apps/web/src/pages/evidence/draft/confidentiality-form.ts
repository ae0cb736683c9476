import { identifiableAnswers, identifyingKinds } from '#evidence';
import { Choice, Choices } from '../../../http/forms/form-fields.js';
import { DraftForm } from './draft-form.js';

export class ConfidentialityForm extends DraftForm {
  @Choice(identifiableAnswers) identifiable: string;
  @Choices(identifyingKinds, { optional: true }) removed: string[];
}
