import { Controller, Get, Param, Query, Render, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Database } from '#database';
import { findStandardVersion, listStandardVersions, type StandardVersionDetail } from '#standards';
import { paths } from '../../http/paths.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import { seeOther } from '../../http/sessions/see-other.js';
import { choicePage } from './choice-page.js';
import { comparisonPage } from './comparison-page.js';

/** Any two versions side by side: of one standard, or of two. */
@Controller()
export class ComparisonsController {
  constructor(private readonly database: Database) {}

  @Get(paths.comparisons.pattern)
  @Route({ roles: 'signed-in', event: null })
  async choose(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('key') key: string,
    @Param('version') version: string,
    @Query('with') chosen: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const page = await this.database.readCentre(actor.centreId, async (tx) =>
      choicePage(locale, await findStandardVersion(tx, key, version), await listStandardVersions(tx), chosen),
    );
    if (page.chosenHref) seeOther(response, page.chosenHref);
    else response.render('pages/comparisons/choice-page', page);
  }

  @Get(paths.comparison.pattern)
  @Route({ roles: 'signed-in', event: null })
  @Render('pages/comparisons/comparison-page')
  async show(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('key') key: string,
    @Param('version') version: string,
    @Param('otherKey') otherKey: string,
    @Param('otherVersion') otherVersion: string,
  ) {
    const [before, after] = await this.database.readCentre(
      actor.centreId,
      async (tx): Promise<[StandardVersionDetail, StandardVersionDetail]> => [
        await findStandardVersion(tx, key, version),
        await findStandardVersion(tx, otherKey, otherVersion),
      ],
    );
    return comparisonPage(locale, before, after);
  }
}
