/** The roles that a person can hold at a centre. */
export const roles = ['learner', 'assessor', 'iqa', 'manager', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** A signed-in person at one centre, in the roles they hold there now: passed to every act and query. */
export interface Actor {
  readonly accountId: string;
  readonly personId: string;
  readonly centreId: string;
  readonly centreName: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** A right of the account, not of the centre: to publish standards for the whole installation. */
  readonly librarian?: boolean;
}

export const holds = (actor: Pick<Actor, 'roles'>, role: Role): boolean => actor.roles.includes(role);
