import { Controller, Get, Param, Post, Render, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Database } from '#database';
import type { Actor } from '#people';
import { NotFound } from '#refusals';
import { draftPlan, plansFrom, versionsToMoveTo } from '#transition';
import { specificationsOfCentre } from '#units';
import { type Posted, PostedForm } from '../../http/forms/posted-form.js';
import { type FailedForm, takeForm } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import { seeOther } from '../../http/sessions/see-other.js';
import { NewPlanForm } from './transition-forms.js';
import { transitionsPage } from './transitions-page.js';
import type { Locale } from '../../layout/locale.js';

const view = 'pages/transitions/transitions-page';

/** How the learners of a unit specification go to another version of its standard. */
@Controller()
export class TransitionsController {
  constructor(private readonly database: Database) {}

  @Get(paths.transitions.pattern)
  @Route({ roles: ['administrator'], event: null })
  @Render(view)
  list(@CurrentAsker() { actor, locale }: Asker, @Param('specificationId') specificationId: string) {
    return this.read(locale, actor, specificationId);
  }

  @Post(paths.transitions.pattern)
  @Route({ roles: ['administrator'], event: 'transition.drafted' })
  async draft(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('specificationId') unitSpecificationId: string,
    @Res() response: Response,
    @PostedForm(NewPlanForm) form: Posted<NewPlanForm>,
  ): Promise<void> {
    await takeForm(response, form, {
      act: async ({ toVersionId }) => {
        const planId = await this.database.inCentre(actor.centreId, (tx) =>
          draftPlan(tx, actor, { unitSpecificationId, toVersionId }),
        );
        seeOther(response, paths.transition.to({ planId }), locale.words('transitions')('drafted'));
      },
      again: async (failed) =>
        response.render(view, await this.read(locale, actor, unitSpecificationId, failed)),
      at: 'toVersionId',
    });
  }

  private read(locale: Locale, actor: Actor, id: string, failed?: FailedForm) {
    return this.database.readCentre(actor.centreId, async (tx) => {
      const specification = (await specificationsOfCentre(tx)).find((one) => one.id === id);
      if (!specification) throw new NotFound('unit-specification');
      const plans = await plansFrom(tx, actor, id);
      return transitionsPage(locale, specification, plans, await versionsToMoveTo(tx, id), failed);
    });
  }
}
