import { Controller, Get, Inject, Param, Post, Query, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Database } from '#database';
import type { Actor } from '#people';
import { cohortUnits, enrolCohort, learnersToEnrol, loadCohortFor } from '#units';
import { type Posted, PostedForm, type TypedForm } from '../../http/forms/posted-form.js';
import { openName } from '../../http/forms/sealed-name.js';
import { takeForm } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import type { WebSecrets } from '../../http/secrets.js';
import { seeOther } from '../../http/sessions/see-other.js';
import { SECRETS } from '../../http/web-options.js';
import { EnrolmentForm } from './cohort-forms.js';
import { cohortLearnersPage } from './cohort-learners-page.js';
import type { Locale } from '../../layout/locale.js';

/** More are found by searching: a page of thousands of boxes helps nobody. */
const learnersShown = 200;

@Controller()
export class CohortLearnersController {
  constructor(
    private readonly database: Database,
    @Inject(SECRETS) private readonly secrets: WebSecrets,
  ) {}

  @Get(paths.cohortLearners.pattern)
  @Route({ roles: ['manager', 'administrator'], event: null, refills: true })
  @Render('pages/cohorts/cohort-learners-page')
  show(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('cohortId') cohortId: string,
    @Query('named') named: unknown,
    @Req() { postedBefore }: Request,
  ) {
    const search = openName(this.secrets.names, named, actor.accountId) ?? '';
    return this.read(locale, actor, cohortId, search, postedBefore);
  }

  @Post(paths.cohortLearners.pattern)
  @Route({ roles: ['manager', 'administrator'], event: 'cohort.enrolled' })
  async enrol(
    @CurrentAsker() { actor, locale }: Asker,
    @Res() response: Response,
    @Param('cohortId') cohortId: string,
    @PostedForm(EnrolmentForm) form: Posted<EnrolmentForm>,
  ): Promise<void> {
    await takeForm(response, form, {
      act: async (input) => {
        const { units, refused, retired } = await this.database.inCentre(actor.centreId, (tx) =>
          enrolCohort(tx, actor, { cohortId, ...input }),
        );
        const learners = new Set(units.map(({ learnerId }) => learnerId)).size;
        const say = locale.words('cohorts');
        const notices = [say('enrolled', { count: learners })];
        if (refused.length) notices.push(say('left-out', { count: refused.length }));
        if (retired.length)
          notices.push(say('retired-units', { codes: retired.map(({ code }) => code).join(', ') }));
        seeOther(response, paths.cohort.to({ cohortId }), notices.join(' '));
      },
      again: async (failed) =>
        response.render(
          'pages/cohorts/cohort-learners-page',
          await this.read(locale, actor, cohortId, '', failed),
        ),
    });
  }

  private read(locale: Locale, actor: Actor, cohortId: string, search: string, typed?: TypedForm) {
    return this.database.readCentre(actor.centreId, async (tx) => {
      const cohort = await loadCohortFor(tx, actor, cohortId);
      const units = await cohortUnits(tx, cohortId);
      const found = await learnersToEnrol(tx, cohortId, search, learnersShown);
      return cohortLearnersPage(locale, cohort, actor, units.length > 0, found, search, typed);
    });
  }
}
