import { maxTokenNameLength } from '#people';
import { Choice, Secret, Text } from '../../http/forms/form-fields.js';

export class PasswordForm {
  @Secret() password: string;
  @Secret() newPassword: string;
}

/** How long a token may work: days. */
export const tokenDays = ['30', '90', '365'] as const;

export class TokenForm {
  @Text({ max: maxTokenNameLength }) name: string;
  @Choice(['read', 'write']) scope: 'read' | 'write';
  @Choice(tokenDays) days: (typeof tokenDays)[number];
  @Secret() password: string;
}
