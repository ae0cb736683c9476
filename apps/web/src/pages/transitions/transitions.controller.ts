import { Controller, Get, Param, Post, Res } from '@nestjs/common';
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

/** How the learners of a unit specification go to another version of its standard. */
@Controller()
export class TransitionsController {
  constructor(private readonly database: Database) {}

  @Get(paths.transitions.pattern)
  @Route({ roles: ['administrator'], event: null })
  list(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('specificationId') specificationId: string,
    @Res() response: Response,
  ): Promise<void> {
    return this.render(locale, response, actor, specificationId);
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
      again: (failed) => this.render(locale, response, actor, unitSpecificationId, failed),
      at: 'toVersionId',
    });
  }

  private async render(
    locale: Locale,
    response: Response,
    actor: Actor,
    id: string,
    failed?: FailedForm,
  ): Promise<void> {
    const page = await this.database.readCentre(actor.centreId, async (tx) => {
      const specification = (await specificationsOfCentre(tx)).find((one) => one.id === id);
      if (!specification) throw new NotFound('unit-specification');
      return transitionsPage(
        locale,
        specification,
        await plansFrom(tx, actor, id),
        await versionsToMoveTo(tx, id),
        failed,
      );
    });
    response.render('pages/transitions/transitions-page', page);
  }
}
