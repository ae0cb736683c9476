import { Secret, Text } from '../../http/forms/form-fields.js';

export class SignOffForm {
  @Secret() password: string;
  /** The state that the page showed. */
  @Text({ max: 64, optional: true }) expectedDigest: string;
}

/** Declaring is the button alone. */
export class DeclarationForm {
  @Text({ max: 1, optional: true }) declare: string;
}
