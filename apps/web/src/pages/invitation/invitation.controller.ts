import { Controller, Get, Param, Post, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Database } from '#database';
import { acceptInvitation, type OpenInvitation, readInvitation } from '#people';
import { type Posted, PostedForm } from '../../http/forms/posted-form.js';
import { takeForm } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { Route } from '../../http/routes/route.js';
import { seeOther } from '../../http/sessions/see-other.js';
import { AcceptForm } from './accept-form.js';
import { invitationPage } from './invitation-page.js';
import type { Locale } from '../../layout/locale.js';
import { CurrentLocale } from '../../http/routes/current-locale.js';

@Controller()
export class InvitationController {
  constructor(private readonly database: Database) {}

  /** Looking changes nothing, so that a mail scanner that follows the link uses nothing up. */
  @Get(paths.invitation.pattern)
  @Route({ roles: 'public', event: null })
  @Render('pages/invitation/invitation-page')
  async show(@CurrentLocale() locale: Locale, @Param('token') token: string) {
    return invitationPage(locale, await this.read(token), token);
  }

  @Post(paths.invitation.pattern)
  @Route({ roles: 'public', event: 'invitation.accepted' })
  async accept(
    @CurrentLocale() locale: Locale,
    @Req() request: Request,
    @Res() response: Response,
    @Param('token') token: string,
    @PostedForm(AcceptForm) form: Posted<AcceptForm>,
  ): Promise<void> {
    const invitation = await this.read(token);
    await takeForm(response, form, {
      act: async ({ password }) => {
        const who = await this.database.inCentre(invitation.centreId, (tx) =>
          acceptInvitation(tx, { token, password }),
        );
        await request.session.renew(who, who);
        seeOther(
          response,
          paths.home.to(),
          locale.words('invitation')('joined', { centre: invitation.centreName }),
        );
      },
      again: (failed) =>
        response.render(
          'pages/invitation/invitation-page',
          invitationPage(locale, invitation, token, failed),
        ),
    });
  }

  private read(token: string): Promise<OpenInvitation> {
    return this.database.autocommit((tx) => readInvitation(tx, token));
  }
}
