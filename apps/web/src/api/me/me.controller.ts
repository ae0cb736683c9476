import { Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '#database';
import { type Actor, revokeToken, tokensOf } from '#people';
import { CurrentActor } from '../../http/routes/current-actor.js';
import { api } from '../api-paths.js';
import { inPages, type Page, PageOf, PageQuery } from '../describe/pages.js';
import { Act, Read } from '../describe/routes.js';
import { Me, Token } from './me.answers.js';

@Controller()
@ApiTags('you')
export class MeApi {
  constructor(private readonly database: Database) {}

  @Read(api.me, { summary: 'Who you are, and at which centre', roles: 'signed-in', answers: Me })
  me(@CurrentActor() actor: Actor): Me {
    return actor;
  }

  @Read(api.tokens, {
    summary: 'Your tokens for this centre that still work',
    description: 'Tokens are made on the page of your account, never by a token.',
    roles: 'signed-in',
    answers: PageOf(Token),
  })
  tokens(@CurrentActor() actor: Actor, @Query() page: PageQuery): Promise<Page<Token>> {
    return this.database.readCentre(actor.centreId, async (tx) =>
      inPages(await tokensOf(tx, actor), page, ({ id }) => id),
    );
  }

  @Act('delete', api.token, {
    summary: 'Revoke one of your tokens, this one too',
    roles: 'signed-in',
    event: 'token.revoked',
  })
  revoke(@CurrentActor() actor: Actor, @Param('tokenId') tokenId: string): Promise<void> {
    return this.database.inCentre(actor.centreId, (tx) => revokeToken(tx, actor, tokenId));
  }
}
