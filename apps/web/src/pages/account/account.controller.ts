import { Controller, Get, Param, Post, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Database } from '#database';
import { type Actor, createToken, provePassword, revokeToken, tokensOf } from '#people';
import { type Posted, PostedForm } from '../../http/forms/posted-form.js';
import { takeForm } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import { seeOther } from '../../http/sessions/see-other.js';
import { TokenForm } from './account-forms.js';
import { accountPage, type AccountState } from './account-page.js';
import type { Locale } from '../../layout/locale.js';

@Controller()
export class AccountController {
  constructor(private readonly database: Database) {}

  @Get(paths.account.pattern)
  @Route({ roles: 'signed-in', event: null, refills: true })
  @Render('pages/account/account-page')
  show(@CurrentAsker() { actor, locale }: Asker, @Req() { postedBefore }: Request) {
    return this.page(locale, actor, { typed: postedBefore });
  }

  /** What lasts longer than a session takes the password again. The new token is in the answer itself and nowhere else, so nothing redirects. */
  @Post(paths.tokens.pattern)
  @Route({ roles: 'signed-in', event: 'token.created' })
  async create(
    @CurrentAsker() { actor, locale }: Asker,
    @Res() response: Response,
    @PostedForm(TokenForm) form: Posted<TokenForm>,
  ): Promise<void> {
    const show = async (state: AccountState) =>
      response.render('pages/account/account-page', await this.page(locale, actor, state));
    await takeForm(response, form, {
      act: async ({ name, scope, days, password }) => {
        const created = await this.database.inCentre(actor.centreId, async (tx) => {
          await provePassword(tx, actor, password);
          return createToken(tx, actor, { name, scope, days: Number(days) });
        });
        response.status(201);
        await show({ created });
      },
      again: (failed) => show({ typed: failed }),
    });
  }

  @Post(paths.tokenRevocation.pattern)
  @Route({ roles: 'signed-in', event: 'token.revoked' })
  async revoke(
    @CurrentAsker() { actor, locale }: Asker,
    @Res() response: Response,
    @Param('tokenId') tokenId: string,
  ): Promise<void> {
    await this.database.inCentre(actor.centreId, (tx) => revokeToken(tx, actor, tokenId));
    seeOther(response, paths.account.to(), locale.words('account')('revoked'));
  }

  private async page(locale: Locale, actor: Actor, state: AccountState) {
    const tokens = await this.database.readCentre(actor.centreId, (tx) => tokensOf(tx, actor));
    return accountPage(locale, actor, tokens, state);
  }
}
