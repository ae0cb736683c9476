import { Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '#database';
import type { Actor } from '#people';
import { findStandardVersion, listStandardVersions, versionsOfStandard } from '#standards';
import { CurrentActor } from '../../http/routes/current-actor.js';
import { api } from '../api-paths.js';
import { inPages, type Page, PageOf, PageQuery } from '../describe/pages.js';
import { Read } from '../describe/routes.js';
import { StandardVersion, StandardVersionInFull } from './standards.answers.js';

@Controller()
@ApiTags('standards')
export class StandardsApi {
  constructor(private readonly database: Database) {}

  @Read(api.standards, {
    summary: 'The standards in the library',
    roles: 'signed-in',
    answers: PageOf(StandardVersion),
  })
  list(@CurrentActor() actor: Actor, @Query() page: PageQuery): Promise<Page<StandardVersion>> {
    return this.database.readCentre(actor.centreId, async (tx) =>
      inPages(await listStandardVersions(tx), page, ({ id }) => id),
    );
  }

  @Read(api.standardVersion, {
    summary: 'One version with its criteria, verbatim',
    roles: 'signed-in',
    answers: StandardVersionInFull,
  })
  one(
    @CurrentActor() actor: Actor,
    @Param('key') key: string,
    @Param('version') version: string,
  ): Promise<StandardVersionInFull> {
    return this.database.readCentre(actor.centreId, async (tx) => ({
      ...(await findStandardVersion(tx, key, version)),
      versions: await versionsOfStandard(tx, key),
    }));
  }
}
