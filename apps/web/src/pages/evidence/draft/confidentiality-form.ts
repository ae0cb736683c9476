import { type Identifiable, identifiableAnswers, type IdentifyingKind, identifyingKinds } from '#evidence';
import { Choice, Choices } from '../../../http/forms/form-fields.js';
import { DraftForm } from './draft-form.js';

export class ConfidentialityForm extends DraftForm {
  @Choice(identifiableAnswers) identifiable: Identifiable;
  @Choices(identifyingKinds, { optional: true }) removed: IdentifyingKind[];
}
