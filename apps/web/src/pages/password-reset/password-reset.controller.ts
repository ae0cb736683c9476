import { Controller, Get, Param, Post, Render, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Database } from '#database';
import { type OpenPasswordReset, readPasswordReset, resetPassword } from '#people';
import { type Posted, PostedForm } from '../../http/forms/posted-form.js';
import { takeForm } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { Route } from '../../http/routes/route.js';
import { seeOther } from '../../http/sessions/see-other.js';
import { PasswordResetForm } from './password-reset-form.js';
import { passwordResetPage } from './password-reset-page.js';
import type { Locale } from '../../layout/locale.js';
import { CurrentLocale } from '../../http/routes/current-locale.js';

@Controller()
export class PasswordResetController {
  constructor(private readonly database: Database) {}

  /** Looking changes nothing, so that a mail scanner that follows the link uses nothing up. */
  @Get(paths.passwordReset.pattern)
  @Route({ roles: 'public', event: null })
  @Render('pages/password-reset/password-reset-page')
  async show(@CurrentLocale() locale: Locale, @Param('token') token: string) {
    return passwordResetPage(locale, await this.read(token), token);
  }

  /** Nobody is signed in by a link alone: the new password is asked for at once, by its name. */
  @Post(paths.passwordReset.pattern)
  @Route({ roles: 'public', event: null })
  async reset(
    @CurrentLocale() locale: Locale,
    @Res() response: Response,
    @Param('token') token: string,
    @PostedForm(PasswordResetForm) form: Posted<PasswordResetForm>,
  ): Promise<void> {
    const reset = await this.read(token);
    await takeForm(response, form, {
      act: async ({ newPassword }) => {
        await this.database.inInstallation((tx) => resetPassword(tx, { token, newPassword }));
        seeOther(response, paths.signIn.to(), locale.words('password-reset')('done'));
      },
      again: (failed) =>
        response.render(
          'pages/password-reset/password-reset-page',
          passwordResetPage(locale, reset, token, failed),
        ),
    });
  }

  private read(token: string): Promise<OpenPasswordReset> {
    return this.database.autocommit((tx) => readPasswordReset(tx, token));
  }
}
