import { maxDraftLength } from '#standard-drafts';
import { Text } from '../../http/forms/form-fields.js';

export class DraftTextForm {
  @Text({ max: maxDraftLength, optional: true }) yaml: string;
  /** The one that the page showed. */
  @Text({ max: 9 }) revision: string;
}

export class PublicationForm {
  @Text({ max: 9 }) revision: string;
}
