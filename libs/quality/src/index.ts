export { type ReviewBlocker, reviewBlockers } from './domain/review-blockers.js';
export { reviewUnit, type UnitReview } from './review-unit.js';
