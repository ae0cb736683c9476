import { Controller, Get, Param, Post, Render, Res } from '@nestjs/common';
import type { Response } from 'express';
import {
  decisionsOn,
  evidenceBehind,
  hasAssessed,
  signOffsOf,
  signOffToReview,
  unitStanding,
} from '#assessment';
import { Database } from '#database';
import type { Actor } from '#people';
import { recentReviews, reviewQueue, reviewUnit } from '#quality';
import { Invalid, NotAllowed } from '#refusals';
import { caseloadOf, loadUnitFor, unitChecklist } from '#units';
import { type Posted, PostedForm } from '../../http/forms/posted-form.js';
import { inWords, takeForm } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import { seeOther } from '../../http/sessions/see-other.js';
import { ReviewForm } from './review-form.js';
import { type FailedReview, reviewPage } from './review-page.js';
import { type ReviewQueuePage, reviewQueuePage } from './review-queue-page.js';
import type { Locale } from '../../layout/locale.js';

/** What the IQA has to review, and the review of one unit. */
@Controller()
export class ReviewsController {
  constructor(private readonly database: Database) {}

  @Get(paths.reviewQueue.pattern)
  @Route({ roles: ['iqa'], event: null })
  @Render('pages/reviews/review-queue-page')
  list(@CurrentAsker() { actor, locale }: Asker): Promise<ReviewQueuePage> {
    return this.database.readCentre(actor.centreId, async (tx) =>
      reviewQueuePage(
        locale,
        await reviewQueue(tx, actor),
        await recentReviews(tx, actor),
        await caseloadOf(tx, actor),
      ),
    );
  }

  @Get(paths.reviews.pattern)
  @Route({ roles: ['iqa'], event: null })
  show(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('unitId') unitId: string,
    @Res() response: Response,
  ): Promise<void> {
    return this.render(locale, response, actor, unitId);
  }

  @Post(paths.reviews.pattern)
  @Route({ roles: ['iqa'], event: ['unit.reviewed', 'criterion.reopened'] })
  async review(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('unitId') unitId: string,
    @Res() response: Response,
    @PostedForm(ReviewForm) form: Posted<ReviewForm>,
  ): Promise<void> {
    await takeForm(response, form, {
      act: (input) => this.record(locale, response, actor, unitId, input),
      again: (failed) =>
        this.render(locale, response, actor, unitId, {
          values: failed.values,
          problems: inWords(locale, 'reviews', failed),
        }),
      at: 'outcome',
    });
  }

  private async record(
    locale: Locale,
    response: Response,
    actor: Actor,
    unitId: string,
    input: ReviewForm,
  ): Promise<void> {
    const say = locale.words('reviews');
    const { outcome, reasons, reopen, reopenReasons, expectedSignOffId } = input;
    if (reopen.length > 0 && reopenReasons === '')
      throw new Invalid({ reopenReasons: 'reopen-reasons-missing' });
    const criteria = reopen.map((criterionId) => ({ criterionId, reasons: reopenReasons }));
    const unit = await this.database.inCentre(actor.centreId, async (tx) => {
      await reviewUnit(tx, actor, unitId, {
        ...{ outcome, reasons, criteria, expectedSignOffId },
        language: locale.language,
      });
      return loadUnitFor(tx, actor, unitId);
    });
    const told = say(`review.done-${outcome}`, { code: unit.code, learner: unit.learnerName });
    seeOther(response, paths.reviewQueue.to(), told);
  }

  private async render(
    locale: Locale,
    response: Response,
    actor: Actor,
    unitId: string,
    failed?: FailedReview,
  ): Promise<void> {
    const page = await this.database.readCentre(actor.centreId, async (tx) => {
      const unit = await loadUnitFor(tx, actor, unitId);
      if (!unit.relations.includes('iqa')) throw new NotAllowed('review-unit');
      const { decisionIds } = await unitStanding(tx, unit);
      return reviewPage(
        locale,
        {
          unit,
          checklist: await unitChecklist(tx, unitId),
          behind: await evidenceBehind(tx, unit),
          decisions: await decisionsOn(tx, unitId),
          signOff: await signOffToReview(tx, unit),
          signOffs: await signOffsOf(tx, unitId, decisionIds),
          own: await hasAssessed(tx, actor.personId, unitId),
        },
        failed,
      );
    });
    response.render('pages/reviews/review-page', page);
  }
}
