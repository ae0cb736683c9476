import { Controller, Get, Param, Query, Render } from '@nestjs/common';
import { Database } from '#database';
import {
  alsoStandsIn,
  findStandardVersion,
  libraryShelves,
  searchLibrary,
  versionsOfStandard,
} from '#standards';
import { paths } from '../../http/paths.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import { readLibraryQuery } from './library-query.js';
import { standardPage } from './standard-page.js';
import { standardsPage } from './standards-page.js';

@Controller()
export class StandardsController {
  constructor(private readonly database: Database) {}

  @Get(paths.standards.pattern)
  @Route({ roles: 'signed-in', event: null })
  @Render('pages/standards/standards-page')
  async list(@CurrentAsker() { actor, locale }: Asker, @Query() typed: Record<string, unknown>) {
    const query = readLibraryQuery(typed);
    return this.database.readCentre(actor.centreId, async (tx) =>
      standardsPage(locale, query, await searchLibrary(tx, query), await libraryShelves(tx), actor, tx.now),
    );
  }

  @Get(paths.standardVersion.pattern)
  @Route({ roles: 'signed-in', event: null })
  @Render('pages/standards/standard-page')
  async show(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('key') key: string,
    @Param('version') version: string,
    @Query('edition') edition: unknown,
  ) {
    return this.database.readCentre(actor.centreId, async (tx) => {
      const standard = await findStandardVersion(tx, key, version);
      const versions = await versionsOfStandard(tx, key);
      const also = await alsoStandsIn(tx, standard.id);
      return standardPage(
        locale,
        { standard, versions, also },
        edition === 'cy' ? 'cy' : 'en',
        actor,
        tx.now,
      );
    });
  }
}
