import { Controller, Get, Param, Render } from '@nestjs/common';
import { Database } from '#database';
import type { Actor } from '#people';
import { findStandardVersion, listStandardVersions } from '#standards';
import { paths } from '../../http/paths.js';
import { CurrentActor } from '../../http/routes/current-actor.js';
import { Route } from '../../http/routes/route.js';
import { type StandardPage, standardPage } from './standard-page.js';
import { type StandardsPage, standardsPage } from './standards-page.js';

@Controller()
export class StandardsController {
  constructor(private readonly database: Database) {}

  @Get(paths.standards.pattern)
  @Route({ roles: 'signed-in', event: null })
  @Render('pages/standards/standards-page')
  async list(@CurrentActor() actor: Actor): Promise<StandardsPage> {
    const versions = await this.database.readCentre(actor.centreId, (tx) => listStandardVersions(tx));
    return standardsPage(versions, this.database.clock());
  }

  @Get(paths.standardVersion.pattern)
  @Route({ roles: 'signed-in', event: null })
  @Render('pages/standards/standard-page')
  async show(
    @CurrentActor() actor: Actor,
    @Param('key') key: string,
    @Param('version') version: string,
  ): Promise<StandardPage> {
    const found = await this.database.readCentre(actor.centreId, (tx) =>
      findStandardVersion(tx, key, version),
    );
    return standardPage(found, actor, this.database.clock());
  }
}
