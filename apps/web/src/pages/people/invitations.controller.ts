import { Controller, Get, Inject, Param, Post, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Configuration } from '#configuration';
import { Database } from '#database';
import { type Actor, invitePerson, personAt, reinvitePerson } from '#people';
import { type Posted, PostedForm } from '../../http/forms/posted-form.js';
import { takeForm } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { CurrentActor } from '../../http/routes/current-actor.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import { CONFIGURATION } from '../../http/web-options.js';
import { invitePage } from './invite-page.js';
import { invitedPage } from './invited-page.js';
import { InviteForm } from './people-forms.js';
import type { Locale } from '../../layout/locale.js';
import { CurrentLocale } from '../../http/routes/current-locale.js';

/** The link is in the answer itself and nowhere else: it is shown once, so nothing redirects. */
@Controller()
export class InvitationsController {
  constructor(
    private readonly database: Database,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get(paths.invitations.pattern)
  @Route({ roles: ['administrator'], event: null, refills: true })
  @Render('pages/people/invite-page')
  show(@CurrentLocale() locale: Locale, @Req() { postedBefore }: Request) {
    return invitePage(locale, postedBefore);
  }

  @Post(paths.invitations.pattern)
  @Route({ roles: ['administrator'], event: 'person.invited' })
  async invite(
    @CurrentAsker() { actor, locale }: Asker,
    @Res() response: Response,
    @PostedForm(InviteForm) form: Posted<InviteForm>,
  ): Promise<void> {
    await takeForm(response, form, {
      act: async (input) => {
        const invited = await this.database.inCentre(actor.centreId, (tx) => invitePerson(tx, actor, input));
        const page = invitedPage(this.configuration, { ...invited, name: input.name });
        response.status(201).render('pages/people/invited-page', page);
      },
      again: (failed) => response.render('pages/people/invite-page', invitePage(locale, failed)),
    });
  }

  @Post(paths.personInvitation.pattern)
  @Route({ roles: ['administrator'], event: 'person.invited' })
  async inviteAgain(
    @CurrentActor() actor: Actor,
    @Res() response: Response,
    @Param('personId') personId: string,
  ): Promise<void> {
    const page = await this.database.inCentre(actor.centreId, async (tx) => {
      const token = await reinvitePerson(tx, actor, personId);
      const { name } = await personAt(tx, actor, personId);
      return invitedPage(this.configuration, { name, personId, token });
    });
    response.status(201).render('pages/people/invited-page', page);
  }
}
