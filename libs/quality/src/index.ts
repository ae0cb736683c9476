export { type ReviewBlocker } from './domain/review-blockers.js';
export { reviewUnit, type UnitReview } from './review-unit.js';
export {
  type MadeReviewRow,
  recentReviews,
  reviewQueue,
  type ReviewQueueRow,
} from './review-queue.queries.js';
export { reviewStatements } from './declared-words.js';
