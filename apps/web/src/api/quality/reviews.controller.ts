import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '#database';
import type { Actor } from '#people';
import { recentReviews, reviewQueue, reviewUnit } from '#quality';
import { CurrentActor } from '../../http/routes/current-actor.js';
import { api } from '../api-paths.js';
import { inPages, type Page, PageOf, PageQuery } from '../describe/pages.js';
import { Act, Read } from '../describe/routes.js';
import { MadeReview, Reviewed, ReviewLine } from './reviews.answers.js';
import { ReviewBody } from './reviews.bodies.js';

@Controller()
@ApiTags('quality')
export class ReviewsApi {
  constructor(private readonly database: Database) {}

  @Read(api.reviewQueue, {
    summary: 'Signed-off units that wait for you, the longest waiting first',
    roles: ['iqa'],
    answers: PageOf(ReviewLine),
  })
  queue(@CurrentActor() actor: Actor, @Query() page: PageQuery): Promise<Page<ReviewLine>> {
    return this.database.readCentre(actor.centreId, async (tx) =>
      inPages(await reviewQueue(tx, actor), page, ({ unitId }) => unitId),
    );
  }

  @Read(api.recentReviews, {
    summary: 'Your latest reviews, newest first',
    roles: ['iqa'],
    answers: PageOf(MadeReview),
  })
  recent(@CurrentActor() actor: Actor, @Query() page: PageQuery): Promise<Page<MadeReview>> {
    return this.database.readCentre(actor.centreId, async (tx) => {
      const keyOf = ({ unitId, reviewedAt }: MadeReview) => `${unitId} ${reviewedAt.getTime()}`;
      return inPages(await recentReviews(tx, actor), page, keyOf);
    });
  }

  @Act('post', api.reviews, {
    summary: 'Clear a signed-off unit, or ask for action and reopen criteria',
    roles: ['iqa'],
    event: ['unit.reviewed', 'criterion.reopened'],
    answers: Reviewed,
  })
  review(
    @CurrentActor() actor: Actor,
    @Param('unitId') unitId: string,
    @Body() body: ReviewBody,
  ): Promise<Reviewed> {
    return this.database.inCentre(actor.centreId, (tx) => reviewUnit(tx, actor, unitId, body));
  }
}
