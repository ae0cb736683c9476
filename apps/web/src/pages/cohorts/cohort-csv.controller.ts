import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Database } from '#database';
import type { Actor } from '#people';
import { openName } from '../../http/forms/sealed-name.js';
import { paths } from '../../http/paths.js';
import { CurrentActor } from '../../http/routes/current-actor.js';
import { Route } from '../../http/routes/route.js';
import type { WebSecrets } from '../../http/secrets.js';
import { SECRETS } from '../../http/web-options.js';
import { readCohortQuery } from './cohort-query.js';
import { sendCohortCsv } from '../../downloads/send-cohort-csv.js';
import type { Locale } from '../../layout/locale.js';
import { CurrentLocale } from '../../http/routes/current-locale.js';

@Controller()
export class CohortCsvController {
  constructor(
    private readonly database: Database,
    @Inject(SECRETS) private readonly secrets: WebSecrets,
  ) {}

  @Get(paths.cohortCsv.pattern)
  @Route({ roles: ['manager', 'administrator'], event: null })
  download(
    @CurrentLocale() locale: Locale,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
    @Param('cohortId') cohortId: string,
    @Query() asked: Record<string, unknown>,
  ): Promise<void> {
    const open = (sealed: string) => openName(this.secrets.names, sealed, actor.accountId);
    return sendCohortCsv(
      locale,
      this.database,
      actor,
      response,
      cohortId,
      readCohortQuery(asked, open).filter,
    );
  }
}
