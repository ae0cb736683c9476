import { Controller, Get, Post, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Database } from '#database';
import { changePassword } from '#people';
import { type Posted, PostedForm } from '../../http/forms/posted-form.js';
import { takeForm } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { CurrentAccount } from '../../http/routes/current-actor.js';
import { Route } from '../../http/routes/route.js';
import { seeOther } from '../../http/sessions/see-other.js';
import { PasswordForm } from './account-forms.js';
import { passwordPage } from './password-page.js';
import type { Locale } from '../../layout/locale.js';
import { CurrentLocale } from '../../http/routes/current-locale.js';

@Controller()
export class PasswordController {
  constructor(private readonly database: Database) {}

  @Get(paths.password.pattern)
  @Route({ roles: 'account', event: null })
  @Render('pages/account/password-page')
  show(@CurrentLocale() locale: Locale) {
    return passwordPage(locale);
  }

  /** All sessions end, this one too; it goes on under a new id. */
  @Post(paths.password.pattern)
  @Route({ roles: 'account', event: null })
  async change(
    @CurrentLocale() locale: Locale,
    @Req() request: Request,
    @Res() response: Response,
    @CurrentAccount() accountId: string,
    @PostedForm(PasswordForm) form: Posted<PasswordForm>,
  ): Promise<void> {
    await takeForm(response, form, {
      act: async (input) => {
        const proven = await this.database.inInstallation((tx) => changePassword(tx, { accountId }, input));
        const centreId = request.visitor?.actor?.centreId ?? null;
        await request.session.renew({ accountId, centreId }, proven);
        seeOther(response, paths.account.to(), locale.words('account')('password-changed'));
      },
      again: (failed) => response.render('pages/account/password-page', passwordPage(locale, failed)),
    });
  }
}
