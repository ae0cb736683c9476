import { recentReviews, reviewQueue, reviewUnit } from '#quality';
import { controllerOf } from '../describe/controller-of.js';
import { acts, lists } from '../describe/operations.js';
import { MadeReview, Reviewed, ReviewLine } from './reviews.answers.js';
import { ReviewBody } from './reviews.bodies.js';

export const ReviewsApi = controllerOf('ReviewsApi', 'quality', {
  queue: lists('/review-queue', {
    summary: 'Signed-off units that wait for you, the longest waiting first',
    roles: ['iqa'],
    of: ReviewLine,
    key: ({ unitId }) => unitId,
    rows: reviewQueue,
  }),

  recent: lists('/reviews', {
    summary: 'Your latest reviews, newest first',
    roles: ['iqa'],
    of: MadeReview,
    key: ({ unitId, reviewedAt }) => `${unitId} ${reviewedAt.getTime()}`,
    rows: recentReviews,
  }),

  review: acts('post', '/units/:unitId/reviews', {
    summary: 'Clear a signed-off unit, or ask for action and reopen criteria',
    roles: ['iqa'],
    event: ['unit.reviewed', 'criterion.reopened'],
    body: ReviewBody,
    answers: Reviewed,
    act: (tx, actor, { unitId, ...review }, language) =>
      reviewUnit(tx, actor, unitId, { ...review, language }),
  }),
});
