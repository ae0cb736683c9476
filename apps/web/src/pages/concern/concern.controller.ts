import { Controller, Get, Render, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Database } from '#database';
import { safeguardingContact } from '#people';
import { paths } from '../../http/paths.js';
import { Route } from '../../http/routes/route.js';

@Controller()
export class ConcernController {
  constructor(private readonly database: Database) {}

  /** For anybody, signed in or not: the emergency number first, then whom to tell at their centre. */
  @Get(paths.concern.pattern)
  @Route({ roles: 'public', event: null })
  @Render('pages/concern/concern-page')
  async show(@Req() { visitor }: Request) {
    const actor = visitor?.actor;
    if (!actor) return {};
    const contact = await this.database.readCentre(actor.centreId, safeguardingContact);
    return { centreName: actor.centreName, contact: contact ?? undefined };
  }
}
