import { Choice, Keys, Text } from '../../../http/forms/form-fields.js';
import { DraftForm } from './draft-form.js';

const unitAndCriterion = /^[0-9a-f-]{36}\.[0-9a-f-]{36}$/;

export class CriteriaForm extends DraftForm {
  /** `<unit>.<criterion>` for each that is chosen. */
  @Keys(unitAndCriterion, 1000) criteria: string[];
  @Text({ max: 200, optional: true }) search: string;
  /** Criteria that stand in several units, chosen at one press: `<unit>.<criterion>`, a space between. */
  @Text({ max: 1000, optional: true }) together: string;
  @Choice(['search', 'continue'], { optional: true }) intent?: string;
}
