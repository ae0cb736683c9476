import { Controller, Get, Inject, Param, Query, Render } from '@nestjs/common';
import { londonDay } from '#calendar';
import { Database } from '#database';
import { type Actor, holds } from '#people';
import { cohortPage as readCohortPage, learnerInCohort } from '#progress';
import { cohortUnits, loadCohortFor } from '#units';
import { paths } from '../../http/paths.js';
import { openName } from '../../http/forms/sealed-name.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import type { WebSecrets } from '../../http/secrets.js';
import { SECRETS } from '../../http/web-options.js';
import { cohortLearnerPage } from './cohort-learner-page.js';
import { cohortPage } from './cohort-page.js';
import { type CohortQuery, readCohortQuery } from './cohort-query.js';

@Controller()
export class CohortController {
  constructor(
    private readonly database: Database,
    @Inject(SECRETS) private readonly secrets: WebSecrets,
  ) {}

  @Get(paths.cohort.pattern)
  @Route({ roles: ['manager', 'administrator'], event: null })
  @Render('pages/cohorts/cohort-page')
  async show(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('cohortId') cohortId: string,
    @Query() asked: Record<string, unknown>,
  ) {
    const query = this.query(actor, asked);
    return this.database.readCentre(actor.centreId, async (tx) => {
      const cohort = await loadCohortFor(tx, actor, cohortId);
      const units = await cohortUnits(tx, cohortId);
      const found = await readCohortPage(tx, cohortId, query.filter, query.page);
      return cohortPage(
        locale,
        cohort,
        units,
        found,
        query,
        londonDay(tx.now),
        holds(actor, 'administrator'),
      );
    });
  }

  @Get(paths.cohortLearner.pattern)
  @Route({ roles: ['manager', 'administrator'], event: null })
  @Render('pages/cohorts/cohort-learner-page')
  async learner(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('cohortId') cohortId: string,
    @Param('personId') personId: string,
    @Query() asked: Record<string, unknown>,
  ) {
    return this.database.readCentre(actor.centreId, async (tx) => {
      const cohort = await loadCohortFor(tx, actor, cohortId);
      const learner = await learnerInCohort(tx, cohortId, personId);
      return cohortLearnerPage(locale, cohort, learner, this.query(actor, asked), londonDay(tx.now));
    });
  }

  private query({ accountId }: Actor, asked: Record<string, unknown>): CohortQuery {
    return readCohortQuery(asked, (sealed) => openName(this.secrets.names, sealed, accountId));
  }
}
