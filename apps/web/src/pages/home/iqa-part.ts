import { londonDaysBetween } from '#calendar';
import type { ReviewQueueRow } from '#quality';
import { paths } from '../../http/paths.js';
import type { Locale } from '../../layout/locale.js';

const shown = 5;

/** Units that wait for an IQA. */
export function iqaPart(locale: Locale, queue: readonly ReviewQueueRow[], now: Date) {
  const say = locale.words('home');
  return {
    waiting: queue.length > 0 ? say('reviews-waiting', { count: queue.length }) : say('reviews-empty'),
    items: queue.slice(0, shown).map(({ unitId, code, learnerName, assessorName, signedAt }) => ({
      href: paths.reviews.to({ unitId }),
      text: say('ready', { unit: code, learner: learnerName }),
      more: say('review-more', { assessor: assessorName, count: londonDaysBetween(signedAt, now) }),
    })),
    more: queue.length > shown,
    reviewsHref: paths.reviewQueue.to(),
  };
}
