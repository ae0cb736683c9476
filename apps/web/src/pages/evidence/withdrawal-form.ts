import { maxExplanationLength } from '#assessment';
import { Text } from '../../http/forms/form-fields.js';

export class WithdrawalForm {
  @Text({ max: maxExplanationLength }) reason: string;
}
