import { Controller, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { londonDay } from '#calendar';
import { Database } from '#database';
import type { Actor } from '#people';
import {
  attentionOf,
  cohortSelection,
  isOverdue,
  learnerInCohort,
  progressOfLearners,
  type UnitPace,
} from '#progress';
import { loadCohortFor } from '#units';
import { CurrentActor } from '../../http/routes/current-actor.js';
import { sendCohortCsv } from '../../downloads/send-cohort-csv.js';
import { api } from '../api-paths.js';
import { inPages, type Page, PageOf } from '../describe/pages.js';
import { Read } from '../describe/routes.js';
import { FilterQuery, SelectionQuery } from './cohorts.bodies.js';
import { LearnerInCohort, LearnerOfCohort } from './progress.answers.js';
import type { Locale } from '../../layout/locale.js';
import { CurrentLocale } from '../../http/routes/current-locale.js';

const roles = ['manager', 'administrator'] as const;

@Controller()
@ApiTags('cohorts')
export class ProgressApi {
  constructor(private readonly database: Database) {}

  @Read(api.cohortLearners, {
    summary: 'The learners of a cohort, those who need attention longest first',
    roles,
    answers: PageOf(LearnerOfCohort),
  })
  learners(
    @CurrentActor() actor: Actor,
    @Param('cohortId') cohortId: string,
    @Query() { limit, cursor, ...filter }: SelectionQuery,
  ): Promise<Page<LearnerOfCohort>> {
    return this.database.readCentre(actor.centreId, async (tx) => {
      await loadCohortFor(tx, actor, cohortId);
      const selection = await cohortSelection(tx, cohortId, filter);
      const { items, nextCursor } = inPages(selection, { limit, cursor }, (id) => id);
      const learners = await progressOfLearners(tx, cohortId, items, filter.unitSpecificationId);
      const today = londonDay(tx.now);
      return { items: learners.map((one) => ({ ...one, units: one.units.map(paceOn(today)) })), nextCursor };
    });
  }

  @Read(api.cohortLearner, { summary: 'One learner of a cohort', roles, answers: LearnerInCohort })
  learner(
    @CurrentActor() actor: Actor,
    @Param('cohortId') cohortId: string,
    @Param('personId') personId: string,
  ): Promise<LearnerInCohort> {
    return this.database.readCentre(actor.centreId, async (tx) => {
      await loadCohortFor(tx, actor, cohortId);
      const learner = await learnerInCohort(tx, cohortId, personId);
      return { ...learner, units: learner.units.map(paceOn(londonDay(tx.now))) };
    });
  }

  @Read(api.cohortCsv, {
    summary: 'The whole selection as CSV, one line for each learner’s unit',
    roles,
    answers: { file: 'text/csv' },
  })
  csv(
    @CurrentLocale() locale: Locale,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
    @Param('cohortId') cohortId: string,
    @Query() filter: FilterQuery,
  ): Promise<void> {
    return sendCohortCsv(locale, this.database, actor, response, cohortId, filter);
  }
}

const paceOn =
  (today: string) =>
  <Unit extends UnitPace>(unit: Unit) => ({
    ...unit,
    overdue: isOverdue(unit, today),
    attention: attentionOf(unit, today),
  });
