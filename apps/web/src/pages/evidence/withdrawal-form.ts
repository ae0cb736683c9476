import { Text } from '../../http/forms/form-fields.js';

export class WithdrawalForm {
  @Text({ max: 5000 }) reason: string;
}
