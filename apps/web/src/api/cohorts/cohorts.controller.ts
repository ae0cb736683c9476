import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '#database';
import type { Actor } from '#people';
import { cohortsSeenBy } from '#progress';
import {
  addUnitToCohort,
  cohortUnits,
  createCohort,
  enrolCohort,
  learnersToEnrol,
  loadCohortFor,
  setCohortTargetDate,
  specificationsOfCentre,
} from '#units';
import { CurrentActor } from '../../http/routes/current-actor.js';
import { api } from '../api-paths.js';
import { inPages, type Page, PageOf, PageQuery } from '../describe/pages.js';
import { Act, Read } from '../describe/routes.js';
import { Cohort, CohortLine, LearnerToEnrol, MadeCohort, SpecificationLine } from './cohorts.answers.js';
import {
  CohortBody,
  CohortTargetBody,
  CohortUnitBody,
  EnrolmentBody,
  LearnersQuery,
} from './cohorts.bodies.js';
import { Enrolled } from './progress.answers.js';

const roles = ['manager', 'administrator'] as const;
const learnersFound = 1000;

@Controller()
@ApiTags('cohorts')
export class CohortsApi {
  constructor(private readonly database: Database) {}

  @Read(api.cohorts, { summary: 'The cohorts that you watch', roles, answers: PageOf(CohortLine) })
  list(@CurrentActor() actor: Actor, @Query() page: PageQuery): Promise<Page<CohortLine>> {
    return this.database.readCentre(actor.centreId, async (tx) =>
      inPages(await cohortsSeenBy(tx, actor), page, ({ id }) => id),
    );
  }

  @Act('post', api.cohorts, {
    summary: 'Start a cohort, to watch it yourself',
    roles,
    event: 'cohort.created',
    answers: MadeCohort,
  })
  create(@CurrentActor() actor: Actor, @Body() body: CohortBody): Promise<MadeCohort> {
    return this.database.inCentre(actor.centreId, async (tx) => ({
      cohortId: await createCohort(tx, actor, body),
    }));
  }

  @Read(api.cohort, { summary: 'A cohort and its units', roles, answers: Cohort })
  one(@CurrentActor() actor: Actor, @Param('cohortId') cohortId: string): Promise<Cohort> {
    return this.database.readCentre(actor.centreId, async (tx) => ({
      ...(await loadCohortFor(tx, actor, cohortId)),
      units: await cohortUnits(tx, cohortId),
    }));
  }

  @Read(api.specifications, {
    summary: 'The unit specifications of the centre',
    roles,
    answers: PageOf(SpecificationLine),
  })
  specifications(@CurrentActor() actor: Actor, @Query() page: PageQuery): Promise<Page<SpecificationLine>> {
    return this.database.readCentre(actor.centreId, async (tx) =>
      inPages(await specificationsOfCentre(tx), page, ({ id }) => id),
    );
  }

  @Act('post', api.cohortUnits, {
    summary: 'Add a unit to a cohort',
    description: 'Its learners are enrolled on it when you enrol them again.',
    roles,
    event: 'cohort.unit-added',
  })
  async addUnit(
    @CurrentActor() actor: Actor,
    @Param('cohortId') cohortId: string,
    @Body() body: CohortUnitBody,
  ): Promise<void> {
    await this.database.inCentre(actor.centreId, (tx) => addUnitToCohort(tx, actor, { cohortId, ...body }));
  }

  @Act('put', api.cohortUnit, {
    summary: 'Move a cohort’s target for one of its units',
    roles,
    event: 'cohort.target-set',
  })
  moveTarget(
    @CurrentActor() actor: Actor,
    @Param('cohortId') cohortId: string,
    @Param('unitSpecificationId') unitSpecificationId: string,
    @Body() { targetDate }: CohortTargetBody,
  ): Promise<void> {
    const target = { cohortId, unitSpecificationId, targetDate };
    return this.database.inCentre(actor.centreId, (tx) => setCohortTargetDate(tx, actor, target));
  }

  @Read(api.learnersToEnrol, {
    summary: 'Learners who are not on all units of the cohort yet',
    roles,
    answers: PageOf(LearnerToEnrol),
  })
  toEnrol(
    @CurrentActor() actor: Actor,
    @Param('cohortId') cohortId: string,
    @Query() query: LearnersQuery,
  ): Promise<Page<LearnerToEnrol>> {
    return this.database.readCentre(actor.centreId, async (tx) => {
      await loadCohortFor(tx, actor, cohortId);
      const { learners } = await learnersToEnrol(tx, cohortId, query.search ?? '', learnersFound);
      return inPages(learners, query, ({ id }) => id);
    });
  }

  @Act('post', api.cohortLearners, {
    summary: 'Enrol learners on all units of a cohort',
    roles,
    event: 'cohort.enrolled',
    answers: Enrolled,
  })
  enrol(
    @CurrentActor() actor: Actor,
    @Param('cohortId') cohortId: string,
    @Body() body: EnrolmentBody,
  ): Promise<Enrolled> {
    return this.database.inCentre(actor.centreId, (tx) => enrolCohort(tx, actor, { cohortId, ...body }));
  }
}
