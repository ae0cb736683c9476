export { authenticate, type SignInAttempt } from './accounts/authenticate.js';
export { changePassword } from './accounts/change-password.js';
export { provePassword } from './accounts/prove-password.js';
export { type Actor, holds, type Role, roles } from './domain/actor.js';
export { looksLikeAddress, normaliseAddress } from './domain/address.js';
export { passwordLength, type PasswordProblem, passwordProblem } from './domain/password.js';
export { actorAt, membershipsOf } from './membership/memberships.queries.js';
export {
  beginSession,
  endSession,
  keepSession,
  type KeptSession,
  readSession,
  sessionLimits,
  type SessionToKeep,
  touchSession,
} from './sessions/keep-session.js';
export { endAccessToCentre, endSessionsOfAccount } from './sessions/end-sessions.js';
export { createToken, type TokenInput } from './tokens/create-token.js';
export { readToken, type TokenScope } from './tokens/read-token.js';
export { revokeToken } from './tokens/revoke-token.js';
export { tokensOf, type TokenRow } from './tokens/tokens.queries.js';
