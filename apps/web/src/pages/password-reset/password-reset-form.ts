import { Secret } from '../../http/forms/form-fields.js';

export class PasswordResetForm {
  @Secret() newPassword: string;
}
