export type PortfolioState = 'queued' | 'building' | 'ready' | 'failed';

/**
 * Why a portfolio could not be built: the unit was no longer cleared; its records did not add up (for the operator to
 * look into); it took too long or too much memory; part of the system was unavailable at every attempt.
 */
export type PortfolioFailure = 'no-longer-cleared' | 'counts' | 'too-large' | 'given-up';
