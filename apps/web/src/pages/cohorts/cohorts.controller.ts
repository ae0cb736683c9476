import { Controller, Get, Post, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Database } from '#database';
import { type Actor, holds } from '#people';
import { cohortsSeenBy } from '#progress';
import { createCohort, peopleHolding, type PersonHolding } from '#units';
import { type Posted, PostedForm } from '../../http/forms/posted-form.js';
import { takeForm } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import { seeOther } from '../../http/sessions/see-other.js';
import { CohortForm } from './cohort-forms.js';
import { cohortsPage } from './cohorts-page.js';
import { newCohortPage } from './new-cohort-page.js';

@Controller()
export class CohortsController {
  constructor(private readonly database: Database) {}

  @Get(paths.cohorts.pattern)
  @Route({ roles: ['manager', 'administrator'], event: null })
  @Render('pages/cohorts/cohorts-page')
  async list(@CurrentAsker() { actor, locale }: Asker) {
    return cohortsPage(
      locale,
      await this.database.readCentre(actor.centreId, (tx) => cohortsSeenBy(tx, actor)),
    );
  }

  @Get(paths.newCohort.pattern)
  @Route({ roles: ['manager', 'administrator'], event: null, refills: true })
  @Render('pages/cohorts/new-cohort-page')
  async new(@CurrentAsker() { actor, locale }: Asker, @Req() { postedBefore }: Request) {
    return newCohortPage(locale, await this.managersFor(actor), postedBefore);
  }

  @Post(paths.cohorts.pattern)
  @Route({ roles: ['manager', 'administrator'], event: 'cohort.created' })
  async create(
    @CurrentAsker() { actor, locale }: Asker,
    @Res() response: Response,
    @PostedForm(CohortForm) form: Posted<CohortForm>,
  ): Promise<void> {
    await takeForm(response, form, {
      act: async (input) => {
        const cohortId = await this.database.inCentre(actor.centreId, (tx) => createCohort(tx, actor, input));
        const notice = locale.words('cohorts')('made', { name: input.name });
        seeOther(response, paths.cohortUnits.to({ cohortId }), notice);
      },
      again: async (failed) =>
        response.render(
          'pages/cohorts/new-cohort-page',
          newCohortPage(locale, await this.managersFor(actor), failed),
        ),
    });
  }

  private async managersFor(actor: Actor): Promise<PersonHolding[] | null> {
    if (!holds(actor, 'administrator')) return null;
    return this.database.readCentre(actor.centreId, (tx) => peopleHolding(tx, 'manager'));
  }
}
