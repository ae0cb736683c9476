import { Controller, Get, Param, Post, Render, Res } from '@nestjs/common';
import type { Response } from 'express';
import { declareUnit, unitRecords, unitStanding } from '#assessment';
import { Database } from '#database';
import { NotAllowed } from '#refusals';
import { loadUnitFor } from '#units';
import { PostedForm } from '../../http/forms/posted-form.js';
import { paths } from '../../http/paths.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import { seeOther } from '../../http/sessions/see-other.js';
import { type DeclarationPage, declarationPage } from './declaration-page.js';
import { DeclarationForm } from './sign-off-forms.js';

/** The learner declares a unit complete. */
@Controller()
export class DeclarationController {
  constructor(private readonly database: Database) {}

  @Get(paths.declarations.pattern)
  @Route({ roles: ['learner'], event: null })
  @Render('pages/sign-off/declaration-page')
  show(@CurrentAsker() { actor, locale }: Asker, @Param('unitId') unitId: string): Promise<DeclarationPage> {
    return this.database.readCentre(actor.centreId, async (tx) => {
      const unit = await loadUnitFor(tx, actor, unitId);
      if (!unit.relations.includes('learner')) throw new NotAllowed('declare-unit');
      return declarationPage(locale, unit, await unitStanding(tx, unit), await unitRecords(tx, unitId));
    });
  }

  @Post(paths.declarations.pattern)
  @Route({ roles: ['learner'], event: 'unit.declared' })
  async declare(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('unitId') unitId: string,
    @Res() response: Response,
    @PostedForm(DeclarationForm) _form: unknown,
  ): Promise<void> {
    const unit = await this.database.inCentre(actor.centreId, async (tx) => {
      await declareUnit(tx, actor, unitId, locale.language);
      return loadUnitFor(tx, actor, unitId);
    });
    seeOther(
      response,
      paths.unit.to({ unitId }),
      locale.words('sign-off')('declare.done', { code: unit.code }),
    );
  }
}
