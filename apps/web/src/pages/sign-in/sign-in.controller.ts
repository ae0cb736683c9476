import { Controller, Get, Inject, Post, Query, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Configuration } from '#configuration';
import { Database } from '#database';
import { membershipsOf } from '#people';
import { type Posted, PostedForm } from '../../http/forms/posted-form.js';
import { type LateForm, openForm } from '../../http/forms/sealed-form.js';
import { takeForm } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { nextPath } from '../../http/routes/next-path.js';
import { Refills } from '../../http/routes/refills.js';
import { Route } from '../../http/routes/route.js';
import { type CheckPassword, passwordCheckOf } from '../../http/sessions/check-password.js';
import { rememberDevice } from '../../http/sessions/known-device.js';
import { seeOther } from '../../http/sessions/see-other.js';
import type { WebSecrets } from '../../http/secrets.js';
import { CONFIGURATION, SECRETS } from '../../http/web-options.js';
import { Conflict, Invalid } from '#refusals';
import { SignInForm } from './sign-in-form.js';
import { signInPage } from './sign-in-page.js';
import type { Locale } from '../../layout/locale.js';
import { CurrentLocale } from '../../http/routes/current-locale.js';

@Controller()
export class SignInController {
  private readonly checkPassword: CheckPassword;
  private readonly secure: boolean;

  constructor(
    private readonly database: Database,
    private readonly refills: Refills,
    @Inject(SECRETS) private readonly secrets: WebSecrets,
    @Inject(CONFIGURATION) { origin }: Configuration,
  ) {
    this.secure = origin.startsWith('https:');
    this.checkPassword = passwordCheckOf(database, secrets.devices, this.secure);
  }

  @Get(paths.signIn.pattern)
  @Route({ roles: 'public', event: null })
  @Render('pages/sign-in/sign-in-page')
  show(@CurrentLocale() locale: Locale, @Query('next') next: unknown) {
    return signInPage(locale, { next });
  }

  @Post(paths.signIn.pattern)
  @Route({ roles: 'public', event: null })
  async signIn(
    @CurrentLocale() locale: Locale,
    @Req() request: Request,
    @Res() response: Response,
    @PostedForm(SignInForm) form: Posted<SignInForm>,
  ): Promise<void> {
    await takeForm(response, form, {
      act: async (input) => {
        const proven = await this.checkPassword(request, response);
        if (!proven) throw new Invalid({ email: 'do-not-fit' });
        const { accountId } = proven;
        const late = openForm(this.secrets.forms, input.sealed, accountId, this.database.clock());
        const centreId = await this.centreFor(accountId, late);
        request.session.sealedForm = late ? input.sealed : null;
        await request.session.renew({ accountId, centreId }, proven).catch((error: unknown) => {
          const changed = error instanceof Conflict && error.code === 'password-changed';
          throw changed ? new Invalid({ email: 'do-not-fit' }) : error;
        });
        rememberDevice(response, this.secrets.devices, this.secure, input.email);
        response.redirect(303, late ? this.pageFor(late) : nextPath(input.next));
      },
      again: (failed) =>
        response.render('pages/sign-in/sign-in-page', signInPage(locale, form.values, failed)),
    });
  }

  @Post(paths.signOut.pattern)
  @Route({ roles: 'public', event: null })
  async signOut(@Req() request: Request, @Res() response: Response): Promise<void> {
    await request.session.end();
    seeOther(response, paths.signIn.to());
  }

  /** Their only centre, or the one their unsent form belongs to; with several they choose. */
  private async centreFor(accountId: string, late: LateForm | null): Promise<string | null> {
    const memberships = await this.database.autocommit((tx) => membershipsOf(tx, accountId));
    const wanted = memberships.find(({ centreId }) => centreId === late?.centreId);
    return (wanted ?? (memberships.length === 1 ? memberships[0] : undefined))?.centreId ?? null;
  }

  private pageFor(late: LateForm): string {
    return this.refills.at(late.page) ? late.page : paths.lateForm.to();
  }
}
