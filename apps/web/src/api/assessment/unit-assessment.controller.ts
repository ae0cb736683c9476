import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  decideCriterion,
  decisionsOn,
  decisionsToConfirm,
  declareUnit,
  evidenceBehind,
  judgementsOn,
  readinessForSignOff,
  signOff,
  signOffsOf,
  unitStanding,
} from '#assessment';
import { Database } from '#database';
import type { Actor } from '#people';
import { NotAllowed, NotFound } from '#refusals';
import { loadUnitFor, rolesThatSeeEvidence, unitChecklist } from '#units';
import { CurrentActor } from '../../http/routes/current-actor.js';
import { api } from '../api-paths.js';
import { inPages, type Page, PageOf, PageQuery } from '../describe/pages.js';
import { Act, Read } from '../describe/routes.js';
import { DecisionBody, SignOffBody } from './assessment.bodies.js';
import { Decided } from './assessment.answers.js';
import { loadUnitWithEvidence } from './load-unit-with-evidence.js';
import {
  CriterionInFull,
  Declared,
  SignedOff,
  SignOff,
  SignOffReadiness,
} from './unit-assessment.answers.js';

@Controller()
@ApiTags('units')
export class UnitAssessmentApi {
  constructor(private readonly database: Database) {}

  @Read(api.criterion, {
    summary: 'A criterion of a unit with the evidence, judgements and decisions behind it',
    roles: rolesThatSeeEvidence,
    answers: CriterionInFull,
  })
  criterion(
    @CurrentActor() actor: Actor,
    @Param('unitId') unitId: string,
    @Param('criterionId') criterionId: string,
  ): Promise<CriterionInFull> {
    return this.database.readCentre(actor.centreId, async (tx) => {
      const unit = await loadUnitWithEvidence(tx, actor, unitId);
      const criterion = (await unitChecklist(tx, unitId)).find((one) => one.criterionId === criterionId);
      if (!criterion) throw new NotFound('criterion');
      const evidence = await evidenceBehind(tx, unit, [criterionId]);
      const ids = evidence.map(({ crossReferenceId }) => crossReferenceId);
      const judgements = await judgementsOn(tx, ids);
      const decisions = await decisionsOn(tx, unitId, criterionId);
      const toConfirm = await decisionsToConfirm(tx, unitId, criterionId);
      return { ...criterion, evidence, judgements, decisions, toConfirm };
    });
  }

  @Act('post', api.decisions, {
    summary: 'Decide a criterion on judgements made before',
    roles: ['assessor'],
    event: 'criterion.decided',
    answers: Decided,
  })
  decide(
    @CurrentActor() actor: Actor,
    @Param('unitId') unitId: string,
    @Param('criterionId') criterionId: string,
    @Body() body: DecisionBody,
  ): Promise<Decided> {
    return this.database.inCentre(actor.centreId, (tx) =>
      decideCriterion(tx, actor, unitId, criterionId, body),
    );
  }

  @Act('post', api.declarations, {
    summary: 'Declare that your unit is complete and the evidence your own',
    roles: ['learner'],
    event: 'unit.declared',
    answers: Declared,
  })
  declare(@CurrentActor() actor: Actor, @Param('unitId') unitId: string): Promise<Declared> {
    return this.database.inCentre(actor.centreId, (tx) => declareUnit(tx, actor, unitId));
  }

  @Read(api.readiness, {
    summary: 'What blocks your signing the unit off, and what you would sign',
    roles: ['assessor'],
    answers: SignOffReadiness,
  })
  readiness(@CurrentActor() actor: Actor, @Param('unitId') unitId: string): Promise<SignOffReadiness> {
    return this.database.readCentre(actor.centreId, async (tx) => {
      const unit = await loadUnitFor(tx, actor, unitId);
      if (!unit.relations.includes('assessor')) throw new NotAllowed('sign-off');
      const { standing, blockers } = await readinessForSignOff(tx, actor.personId, unit);
      return { digest: standing.digest, states: standing.states, blockers };
    });
  }

  @Read(api.signOffs, {
    summary: 'The sign-offs of a unit, newest first',
    roles: rolesThatSeeEvidence,
    answers: PageOf(SignOff),
  })
  signOffs(
    @CurrentActor() actor: Actor,
    @Param('unitId') unitId: string,
    @Query() page: PageQuery,
  ): Promise<Page<SignOff>> {
    return this.database.readCentre(actor.centreId, async (tx) => {
      const { decisionIds } = await unitStanding(tx, await loadUnitWithEvidence(tx, actor, unitId));
      return inPages(await signOffsOf(tx, unitId, decisionIds), page, ({ id }) => id);
    });
  }

  @Act('post', api.signOffs, {
    summary: 'Sign the unit off, on exactly what stands',
    roles: ['assessor'],
    event: 'unit.signed-off',
    answers: SignedOff,
  })
  signOff(
    @CurrentActor() actor: Actor,
    @Param('unitId') unitId: string,
    @Body() body: SignOffBody,
  ): Promise<SignedOff> {
    return this.database.inCentre(actor.centreId, (tx) => signOff(tx, actor, unitId, body));
  }
}
