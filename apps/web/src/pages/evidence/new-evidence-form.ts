import { type Method, methods } from '#units';
import { Choice } from '../../http/forms/form-fields.js';

export class NewEvidenceForm {
  @Choice(methods) method: Method;
}
