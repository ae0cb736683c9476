export { authenticate, type SignInAttempt } from './accounts/authenticate.js';
export { changePassword } from './accounts/change-password.js';
export { grantLibrarian, revokeLibrarian } from './accounts/librarian.js';
export { provePassword } from './accounts/prove-password.js';
export { type Actor, holds, type Role, roles } from './domain/actor.js';
export { normaliseAddress } from './domain/address.js';
export { actorAt, membershipsOf } from './membership/memberships.queries.js';
export { mustAdminister } from './membership/must-administer.js';
export { type ProvenPassword } from './accounts/proven-password.js';
export { beginSession, endSession, type SessionGrounds } from './sessions/begin-session.js';
export {
  keepSession,
  type KeptSession,
  readSession,
  type SessionToKeep,
  touchSession,
} from './sessions/keep-session.js';
export { createToken, type TokenInput } from './tokens/create-token.js';
export { readToken, type TokenScope } from './tokens/read-token.js';
export { revokeToken } from './tokens/revoke-token.js';
export { tokensOf, type TokenRow } from './tokens/tokens.queries.js';
export { safeguardingContact } from './centres/centre.queries.js';
export { createCentre, type NewCentre } from './centres/create-centre.js';
export { acceptInvitation } from './invitations/accept-invitation.js';
export { type Invited, type NewPerson } from './invitations/add-person.js';
export { type OpenInvitation, readInvitation } from './invitations/invitation.queries.js';
export { invitePerson } from './invitations/invite-person.js';
export { reinvitePerson } from './invitations/reinvite-person.js';
export { issuePasswordReset } from './resets/issue-password-reset.js';
export { type OpenPasswordReset, readPasswordReset } from './resets/password-reset.queries.js';
export { resetPassword } from './resets/reset-password.js';
export { endRole } from './membership/end-role.js';
export { grantRole } from './membership/grant-role.js';
export { peopleAt, personAt, type PersonRow } from './membership/people.queries.js';
export { reinstatePerson } from './membership/reinstate-person.js';
export { suspendPerson } from './membership/suspend-person.js';
export { type NotJoinedRow, peopleNotJoined } from './membership/not-joined.queries.js';
