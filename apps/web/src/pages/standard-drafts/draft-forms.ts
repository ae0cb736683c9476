import { maxDraftLength } from '#standard-drafts';
import { Text } from '../../http/forms/form-fields.js';
import { RevisionForm } from '../draft-corrections/correction-forms.js';

export class DraftTextForm extends RevisionForm {
  @Text({ max: maxDraftLength, optional: true }) yaml: string;
}
