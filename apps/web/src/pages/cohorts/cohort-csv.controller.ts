import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Database } from '#database';
import type { Actor } from '#people';
import { paths } from '../../http/paths.js';
import { CurrentActor } from '../../http/routes/current-actor.js';
import { Route } from '../../http/routes/route.js';
import { readCohortQuery } from './cohort-query.js';
import { sendCohortCsv } from './send-cohort-csv.js';

@Controller()
export class CohortCsvController {
  constructor(private readonly database: Database) {}

  @Get(paths.cohortCsv.pattern)
  @Route({ roles: ['manager', 'administrator'], event: null })
  download(
    @CurrentActor() actor: Actor,
    @Res() response: Response,
    @Param('cohortId') cohortId: string,
    @Query() asked: Record<string, unknown>,
  ): Promise<void> {
    return sendCohortCsv(this.database, actor, response, cohortId, readCohortQuery(asked).filter);
  }
}
