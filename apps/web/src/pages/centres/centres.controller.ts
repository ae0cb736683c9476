import { Controller, Get, Post, Query, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Database } from '#database';
import { type Actor, membershipsOf } from '#people';
import { Invalid } from '#refusals';
import { type Posted, PostedForm } from '../../http/forms/posted-form.js';
import { takeForm } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { CurrentAccount } from '../../http/routes/current-actor.js';
import { nextPath } from '../../http/routes/next-path.js';
import { Route } from '../../http/routes/route.js';
import { CentreForm } from './centre-form.js';
import { centresPage } from './centres-page.js';
import type { Locale } from '../../layout/locale.js';
import { CurrentLocale } from '../../http/routes/current-locale.js';

/** Choosing the centre one works at: a session is at one at a time. */
@Controller()
export class CentresController {
  constructor(private readonly database: Database) {}

  @Get(paths.centres.pattern)
  @Route({ roles: 'account', event: null })
  @Render('pages/centres/centres-page')
  async show(
    @CurrentLocale() locale: Locale,
    @Req() request: Request,
    @CurrentAccount() accountId: string,
    @Query('next') next: unknown,
  ) {
    return centresPage(locale, await this.memberships(accountId), next, request.visitor?.actor?.centreId);
  }

  /** The session gets a new id (threat 3): what was open at the other centre stays there. */
  @Post(paths.centres.pattern)
  @Route({ roles: 'account', event: null })
  async choose(
    @CurrentLocale() locale: Locale,
    @Req() request: Request,
    @Res() response: Response,
    @CurrentAccount() accountId: string,
    @PostedForm(CentreForm) form: Posted<CentreForm>,
  ): Promise<void> {
    const memberships = await this.memberships(accountId);
    await takeForm(response, form, {
      act: async ({ centre, next }) => {
        if (!memberships.some(({ centreId }) => centreId === centre))
          throw new Invalid({ centre: 'centre-unknown' });
        await request.session.renew({ accountId, centreId: centre });
        response.redirect(303, nextPath(next));
      },
      again: (failed) =>
        response.render(
          'pages/centres/centres-page',
          centresPage(locale, memberships, form.values['next'], undefined, failed),
        ),
    });
  }

  private memberships(accountId: string): Promise<readonly Actor[]> {
    return this.database.autocommit((tx) => membershipsOf(tx, accountId));
  }
}
