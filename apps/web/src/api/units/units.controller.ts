import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '#database';
import type { Actor } from '#people';
import {
  caseloadOf,
  criteriaForLearner,
  similarCriteriaForLearner,
  loadUnitFor,
  setTargetDate,
  unitChecklist,
  unitsOfLearner,
} from '#units';
import { movesOf } from '#transition';
import { CurrentActor } from '../../http/routes/current-actor.js';
import { api } from '../api-paths.js';
import { inPages, type Page, PageOf, PageQuery } from '../describe/pages.js';
import { Act, Read } from '../describe/routes.js';
import { OwnCriterion } from './own-criteria.answers.js';
import { CaseloadUnit, OwnUnit, Unit } from './units.answers.js';
import { CriteriaQuery, TargetDateBody } from './units.bodies.js';

@Controller()
@ApiTags('units')
export class UnitsApi {
  constructor(private readonly database: Database) {}

  @Read(api.units, { summary: 'Your units', roles: ['learner'], answers: PageOf(OwnUnit) })
  own(@CurrentActor() actor: Actor, @Query() page: PageQuery): Promise<Page<OwnUnit>> {
    return this.database.readCentre(actor.centreId, async (tx) =>
      inPages(await unitsOfLearner(tx, actor.personId), page, ({ id }) => id),
    );
  }

  @Read(api.criteria, {
    summary: 'The criteria of all your units, to choose what evidence shows',
    roles: ['learner'],
    answers: PageOf(OwnCriterion),
  })
  criteria(@CurrentActor() actor: Actor, @Query() query: CriteriaQuery): Promise<Page<OwnCriterion>> {
    return this.database.readCentre(actor.centreId, async (tx) => {
      const criteria = await criteriaForLearner(tx, actor.personId, query.search);
      const alike = await similarCriteriaForLearner(tx, actor.personId);
      const own = criteria.map((one) => ({
        ...one,
        alsoIn: alike.get(`${one.unitId}.${one.criterionId}`) ?? [],
      }));
      return inPages(own, query, ({ unitId, criterionId }) => `${unitId} ${criterionId}`);
    });
  }

  @Read(api.caseload, {
    summary: 'The units that you assess or quality-assure',
    roles: ['assessor', 'iqa'],
    answers: PageOf(CaseloadUnit),
  })
  caseload(@CurrentActor() actor: Actor, @Query() page: PageQuery): Promise<Page<CaseloadUnit>> {
    return this.database.readCentre(actor.centreId, async (tx) =>
      inPages(await caseloadOf(tx, actor), page, ({ unitId, duty }) => `${unitId} ${duty}`),
    );
  }

  @Read(api.unit, {
    summary: 'A unit with the state of each criterion',
    description: 'For its learner, assessor, IQA and the manager of its cohort.',
    roles: 'signed-in',
    answers: Unit,
  })
  one(@CurrentActor() actor: Actor, @Param('unitId') unitId: string): Promise<Unit> {
    return this.database.readCentre(actor.centreId, async (tx) => ({
      ...(await loadUnitFor(tx, actor, unitId)),
      movedFrom: (await movesOf(tx, unitId)).from,
      criteria: await unitChecklist(tx, unitId),
    }));
  }

  @Act('put', api.targetDate, {
    summary: 'Set the target date of one learner’s unit',
    roles: ['manager', 'administrator'],
    event: 'unit.target-set',
  })
  setTarget(
    @CurrentActor() actor: Actor,
    @Param('unitId') unitId: string,
    @Body() { targetDate }: TargetDateBody,
  ): Promise<void> {
    return this.database.inCentre(actor.centreId, (tx) => setTargetDate(tx, actor, { unitId, targetDate }));
  }
}
