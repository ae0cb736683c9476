import { maxAddressLength, maxPersonNameLength, type Role, roles } from '#people';
import { Choice, Choices, Text } from '../../http/forms/form-fields.js';

export class InviteForm {
  @Text({ max: maxPersonNameLength }) name: string;
  @Text({ max: maxAddressLength }) address: string;
  @Choices(roles) roles: Role[];
}

export class RolesForm {
  @Choices(roles, { optional: true }) roles: Role[];
}

export class SuspensionForm {
  @Choice(['active', 'suspended']) state: 'active' | 'suspended';
}

export class SearchForm {
  @Text({ max: 200, optional: true }) search: string;
}
