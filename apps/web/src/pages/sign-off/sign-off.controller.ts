import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { readinessForSignOff, signOff, signOffsOf } from '#assessment';
import { Database } from '#database';
import type { Actor } from '#people';
import { NotAllowed } from '#refusals';
import { loadUnitFor, rolesThatSeeOthersEvidence, seesOthersEvidence } from '#units';
import { type Posted, PostedForm } from '../../http/forms/posted-form.js';
import { inWords, takeForm } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import { seeOther } from '../../http/sessions/see-other.js';
import type { Problem } from '../../layout/fields.js';
import { SignOffForm } from './sign-off-forms.js';
import { signOffPage } from './sign-off-page.js';
import type { Locale } from '../../layout/locale.js';

@Controller()
export class SignOffController {
  constructor(private readonly database: Database) {}

  @Get(paths.signOffs.pattern)
  @Route({ roles: rolesThatSeeOthersEvidence, event: null })
  show(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('unitId') unitId: string,
    @Res() response: Response,
  ): Promise<void> {
    return this.render(locale, response, actor, unitId);
  }

  @Post(paths.signOffs.pattern)
  @Route({ roles: ['assessor'], event: 'unit.signed-off' })
  async signOff(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('unitId') unitId: string,
    @Res() response: Response,
    @PostedForm(SignOffForm) form: Posted<SignOffForm>,
  ): Promise<void> {
    const say = locale.words('sign-off');
    await takeForm(response, form, {
      act: async (input) => {
        const unit = await this.database.inCentre(actor.centreId, async (tx) => {
          await signOff(tx, actor, unitId, { ...input, language: locale.language });
          return loadUnitFor(tx, actor, unitId);
        });
        const told = say('done', { code: unit.code, learner: unit.learnerName });
        seeOther(response, paths.unit.to({ unitId }), told);
      },
      // What blocks is what the page lists: it is shown as it is now.
      again: (failed) =>
        this.render(
          locale,
          response,
          actor,
          unitId,
          response.statusCode === 409
            ? [{ field: 'password', text: say('conflict') }]
            : inWords(locale, 'sign-off', failed),
        ),
    });
  }

  private async render(
    locale: Locale,
    response: Response,
    actor: Actor,
    unitId: string,
    problems: readonly Problem[] = [],
  ): Promise<void> {
    const page = await this.database.readCentre(actor.centreId, async (tx) => {
      const unit = await loadUnitFor(tx, actor, unitId);
      if (!seesOthersEvidence(unit.relations)) throw new NotAllowed('sign-off');
      const readiness = await readinessForSignOff(tx, actor.personId, unit);
      const signOffs = await signOffsOf(tx, unitId, readiness.standing.decisionIds);
      return signOffPage(locale, unit, readiness, signOffs, problems);
    });
    response.render('pages/sign-off/sign-off-page', page);
  }
}
