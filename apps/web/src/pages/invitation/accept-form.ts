import { Secret } from '../../http/forms/form-fields.js';

export class AcceptForm {
  @Secret() password: string;
}
