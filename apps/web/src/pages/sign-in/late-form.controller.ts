import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Database } from '#database';
import type { Actor } from '#people';
import { openForm } from '../../http/forms/sealed-form.js';
import { paths } from '../../http/paths.js';
import { CurrentActor } from '../../http/routes/current-actor.js';
import { Route } from '../../http/routes/route.js';
import type { WebSecrets } from '../../http/secrets.js';
import { SECRETS } from '../../http/web-options.js';
import { lateFormPage } from './late-form-page.js';

/** The form that came too late, when its own page cannot fill it in again. */
@Controller()
export class LateFormController {
  constructor(
    private readonly database: Database,
    @Inject(SECRETS) private readonly secrets: WebSecrets,
  ) {}

  @Get(paths.lateForm.pattern)
  @Route({ roles: 'signed-in', event: null })
  show(@Req() request: Request, @Res() response: Response, @CurrentActor() actor: Actor): void {
    const { sealedForm } = request.session;
    const late = openForm(this.secrets.forms, sealedForm, actor.accountId, this.database.clock());
    if (late?.centreId !== actor.centreId) return response.redirect(303, paths.home.to());
    response.render('pages/sign-in/late-form-page', lateFormPage(late));
  }
}
