import type { MadeReviewRow, ReviewQueueRow } from '#quality';
import type { CaseloadRow } from '#units';
import { paths } from '../../http/paths.js';
import { unitStateTag, type StateTag } from '../../layout/bar/state-tag.js';
import type { Locale } from '../../layout/locale.js';

export interface ReviewQueuePage {
  readonly intro: string;
  readonly units: readonly {
    readonly href: string;
    readonly text: string;
    readonly about: string;
    readonly signed: string;
  }[];
  readonly made: readonly { readonly href: string; readonly text: string }[];
  readonly caseload: readonly { readonly href: string; readonly text: string; readonly tag: StateTag }[];
}

export function reviewQueuePage(
  locale: Locale,
  rows: readonly ReviewQueueRow[],
  made: readonly MadeReviewRow[],
  caseload: readonly CaseloadRow[],
): ReviewQueuePage {
  const say = locale.words('reviews');
  return {
    intro: rows.length > 0 ? say('waiting-intro', { count: rows.length }) : '',
    units: rows.map(({ unitId, code, title, learnerName, assessorName, signedAt }) => ({
      href: paths.reviews.to({ unitId }),
      text: say('unit', { code, title }),
      about: say('about', { learner: learnerName, assessor: assessorName }),
      signed: say('signed', { at: locale.moment(signedAt) }),
    })),
    made: made.map(({ unitId, code, learnerName, outcome, reviewedAt }) => ({
      href: paths.unit.to({ unitId }),
      text: say('made-item', {
        code,
        learner: learnerName,
        outcome: say(`outcomes.${outcome}`),
        at: locale.day(reviewedAt),
      }),
    })),
    caseload: caseload
      .filter(({ duty }) => duty === 'iqa')
      .map(({ unitId, code, learnerName, state }) => ({
        href: paths.unit.to({ unitId }),
        text: say('caseload-item', { code, learner: learnerName }),
        tag: unitStateTag(state),
      })),
  };
}
