import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Database } from '#database';
import { openName } from '../../http/forms/sealed-name.js';
import { paths } from '../../http/paths.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import type { WebSecrets } from '../../http/secrets.js';
import { SECRETS } from '../../http/web-options.js';
import { readCohortQuery } from './cohort-query.js';
import { sendCohortCsv } from '../../downloads/send-cohort-csv.js';

@Controller()
export class CohortCsvController {
  constructor(
    private readonly database: Database,
    @Inject(SECRETS) private readonly secrets: WebSecrets,
  ) {}

  @Get(paths.cohortCsv.pattern)
  @Route({ roles: ['manager', 'administrator'], event: null })
  download(
    @CurrentAsker() { actor, locale }: Asker,
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
