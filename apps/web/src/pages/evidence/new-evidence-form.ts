import { Choice } from '../../http/forms/form-fields.js';
import { learnersMethods } from './choices.js';

export class NewEvidenceForm {
  @Choice(learnersMethods) method: (typeof learnersMethods)[number];
}
