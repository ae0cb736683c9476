import { Controller, Get, Param, Post, Render, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Database, type CentreTransaction } from '#database';
import type { Actor } from '#people';
import { NotFound } from '#refusals';
import { loadStandardVersion } from '#standards';
import { discardPlan, editMapping, loadPlanFor, makePlanReady, mappingOf, movePreviews } from '#transition';
import { type Posted, PostedForm } from '../../http/forms/posted-form.js';
import { type FailedForm, takeForm } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import { seeOther } from '../../http/sessions/see-other.js';
import { mappingPage } from './mapping-page.js';
import { MappingForm, ReadyForm } from './transition-forms.js';
import { type PlanInFull, transitionPage } from './transition-page.js';
import type { Locale } from '../../layout/locale.js';

const planView = 'pages/transitions/transition-page';
const mappingView = 'pages/transitions/mapping-page';

/** A plan: what becomes of each criterion, who is affected, and making it ready. */
@Controller()
export class TransitionController {
  constructor(private readonly database: Database) {}

  @Get(paths.transition.pattern)
  @Route({ roles: ['administrator'], event: null })
  @Render(planView)
  show(@CurrentAsker() { actor, locale }: Asker, @Param('planId') planId: string) {
    return this.plan(locale, actor, planId);
  }

  @Get(paths.transitionMapping.pattern)
  @Route({ roles: ['administrator'], event: null })
  @Render(mappingView)
  showMapping(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('planId') planId: string,
    @Param('criterionId') criterionId: string,
  ) {
    return this.mapping(locale, actor, planId, criterionId);
  }

  @Post(paths.transitionMapping.pattern)
  @Route({ roles: ['administrator'], event: 'transition.mapping-edited' })
  async edit(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('planId') planId: string,
    @Param('criterionId') criterionId: string,
    @Res() response: Response,
    @PostedForm(MappingForm) form: Posted<MappingForm>,
  ): Promise<void> {
    await takeForm(response, form, {
      act: async (input) => {
        await this.database.inCentre(actor.centreId, (tx) =>
          editMapping(tx, actor, planId, { criterionId, ...input }),
        );
        seeOther(response, paths.transition.to({ planId }), locale.words('transitions')('mapped'));
      },
      again: async (failed) =>
        response.render(mappingView, await this.mapping(locale, actor, planId, criterionId, failed)),
    });
  }

  @Post(paths.transitionSpecification.pattern)
  @Route({ roles: ['administrator'], event: ['transition.made-ready', 'unit-specification.created'] })
  async ready(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('planId') planId: string,
    @Res() response: Response,
    @PostedForm(ReadyForm) form: Posted<ReadyForm>,
  ): Promise<void> {
    await takeForm(response, form, {
      act: async (input) => {
        await this.database.inCentre(actor.centreId, (tx) => makePlanReady(tx, actor, planId, input));
        seeOther(
          response,
          paths.moves.to({ planId }),
          locale.words('transitions')('made-ready', { code: input.code }),
        );
      },
      again: async (failed) => response.render(planView, await this.plan(locale, actor, planId, failed)),
    });
  }

  @Post(paths.transitionDiscard.pattern)
  @Route({ roles: ['administrator'], event: 'transition.discarded' })
  async discard(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('planId') planId: string,
    @Res() response: Response,
  ): Promise<void> {
    const specificationId = await this.database.inCentre(actor.centreId, async (tx) => {
      await discardPlan(tx, actor, planId);
      return (await loadPlanFor(tx, actor, planId)).fromSpecificationId;
    });
    seeOther(response, paths.transitions.to({ specificationId }), locale.words('transitions')('discarded'));
  }

  private plan(locale: Locale, actor: Actor, planId: string, failed?: FailedForm) {
    return this.database.readCentre(actor.centreId, async (tx) =>
      transitionPage(locale, await planInFull(tx, actor, planId), failed),
    );
  }

  private mapping(locale: Locale, actor: Actor, planId: string, criterionId: string, failed?: FailedForm) {
    return this.database.readCentre(actor.centreId, async (tx) => {
      const { plan, mapping, from, to } = await planInFull(tx, actor, planId);
      const criterion = from.find(({ id }) => id === criterionId);
      if (!criterion || plan.state !== 'draft') throw new NotFound('criterion');
      const rows = mapping.filter((row) => row.criterionId === criterionId);
      return mappingPage(locale, plan, criterion, rows, to, failed);
    });
  }
}

async function planInFull(tx: CentreTransaction, actor: Actor, planId: string): Promise<PlanInFull> {
  const plan = await loadPlanFor(tx, actor, planId);
  return {
    plan,
    mapping: await mappingOf(tx, planId),
    from: (await loadStandardVersion(tx, plan.fromVersionId)).criteria,
    to: (await loadStandardVersion(tx, plan.toVersionId)).criteria,
    kept: await movePreviews(tx, planId),
  };
}
