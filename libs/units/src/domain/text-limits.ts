/** In characters, as all of these. */
export const maxCohortNameLength = 100;

/** The centre's own code for a unit specification. */
export const maxSpecificationCodeLength = 40;

/** Why a learner is withdrawn from a unit. */
export const maxWithdrawalReasonLength = 1000;
