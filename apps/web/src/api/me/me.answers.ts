import { Id, Moment, OneOf, SomeOf, Text } from '../describe/fields.js';
import { type Role, roles, type TokenScope } from '#people';

export class Me {
  @Id({ description: 'You, as a person of this centre.' }) readonly personId: string;
  @Text() readonly name: string;
  @Id() readonly centreId: string;
  @Text() readonly centreName: string;
  @SomeOf(roles, 'Role') readonly roles: readonly Role[];
}

export class Token {
  @Id() readonly id: string;
  @Text() readonly name: string;
  @OneOf(['read', 'write'], 'TokenScope') readonly scope: TokenScope;
  @Moment() readonly createdAt: Date;
  @Moment() readonly expiresAt: Date;
  @Moment({ nullable: true }) readonly lastUsedAt: Date | null;
}
