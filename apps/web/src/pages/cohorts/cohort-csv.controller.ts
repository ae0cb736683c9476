import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { stringify } from 'csv-stringify';
import type { Response } from 'express';
import { Database } from '#database';
import type { Actor } from '#people';
import { cohortSelection, dayInLondon, progressOfLearners } from '#progress';
import { cohortUnits, loadCohortFor } from '#units';
import { paths } from '../../http/paths.js';
import { CurrentActor } from '../../http/routes/current-actor.js';
import { Route } from '../../http/routes/route.js';
import { csvHeader, csvLines } from './cohort-csv.js';
import { readCohortQuery } from './cohort-query.js';

/** So many learners are read at once: no transaction waits for whoever downloads. */
const learnersAtOnce = 200;

@Controller()
export class CohortCsvController {
  constructor(private readonly database: Database) {}

  /** Every learner whom the page's filter leaves, in its order, one line for each of their units. */
  @Get(paths.cohortCsv.pattern)
  @Route({ roles: ['manager', 'administrator'], event: null })
  async download(
    @CurrentActor() actor: Actor,
    @Res() response: Response,
    @Param('cohortId') cohortId: string,
    @Query() asked: Record<string, unknown>,
  ): Promise<void> {
    const { filter } = readCohortQuery(asked);
    const today = dayInLondon(this.database.clock());
    const { units, learnerIds } = await this.database.readCentre(actor.centreId, async (tx) => {
      await loadCohortFor(tx, actor, cohortId);
      const chosen = await cohortSelection(tx, cohortId, filter);
      return { units: await cohortUnits(tx, cohortId), learnerIds: chosen };
    });
    const read = async function* (database: Database) {
      yield csvHeader();
      for (let at = 0; at < learnerIds.length; at += learnersAtOnce) {
        const ids = learnerIds.slice(at, at + learnersAtOnce);
        const learners = await database.readCentre(actor.centreId, (tx) =>
          progressOfLearners(tx, cohortId, ids, filter.unitSpecificationId),
        );
        yield* learners.flatMap((learner) => csvLines(learner, units, today));
      }
    };
    response.attachment(`progress-${today}.csv`).type('text/csv; charset=utf-8');
    await pipeline(
      Readable.from(read(this.database)),
      stringify({ escape_formulas: true, bom: true, record_delimiter: 'windows' }),
      response,
    ).catch((error: NodeJS.ErrnoException) => {
      // Whoever downloads may leave; what breaks on our side cuts the file short, which the browser tells.
      if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE' && !response.headersSent) throw error;
      response.destroy();
    });
  }
}
