import { Id, Text } from '../../http/forms/form-fields.js';

export class CentreForm {
  @Id() centre: string;
  @Text({ max: 2000, optional: true }) next: string;
}
