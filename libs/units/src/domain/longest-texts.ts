/** In characters, as all of these. */
export const longestCohortName = 100;

/** The centre's own code for a unit specification. */
export const longestSpecificationCode = 40;

/** Why a learner is withdrawn from a unit. */
export const longestWithdrawalReason = 1000;
