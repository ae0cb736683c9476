import { maxAddressLength } from '#people';
import { Secret, Text } from '../../http/forms/form-fields.js';

export class SignInForm {
  @Text({ max: maxAddressLength }) email: string;
  @Secret() password: string;
  /** Where to go afterwards: a path. */
  @Text({ max: 2000, optional: true }) next: string;
  /** A form that was posted after its session had ended (`sealed-form.ts`). */
  @Text({ max: 4_000_000, optional: true }) sealed: string;
}
