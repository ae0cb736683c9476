import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { Response } from 'express';
import { londonDay } from '#calendar';
import type { Database } from '#database';
import type { Actor } from '#people';
import { type CohortFilter, cohortSelection, progressOfLearners } from '#progress';
import { cohortUnits, loadCohortFor } from '#units';
import { csvHeader, csvLines } from './cohort-csv.js';
import type { Locale } from '../layout/locale.js';

/** Learners per read, each in its own transaction, so that a slow download holds none open. */
const learnersAtOnce = 200;

/**
 * Sends every learner whom a filter leaves, in the order of the pages, one line for each of their units.
 *
 * @throws NotFound for a cohort that is not the actor's to watch
 */
export async function sendCohortCsv(
  locale: Locale,
  database: Database,
  actor: Actor,
  response: Response,
  cohortId: string,
  filter: CohortFilter,
): Promise<void> {
  const today = londonDay(database.clock());
  const { units, learnerIds } = await database.readCentre(actor.centreId, async (tx) => {
    await loadCohortFor(tx, actor, cohortId);
    const chosen = await cohortSelection(tx, cohortId, filter);
    return { units: await cohortUnits(tx, cohortId), learnerIds: chosen };
  });
  const read = async function* () {
    yield csvHeader(locale);
    for (let at = 0; at < learnerIds.length; at += learnersAtOnce) {
      const ids = learnerIds.slice(at, at + learnersAtOnce);
      const learners = await database.readCentre(actor.centreId, (tx) =>
        progressOfLearners(tx, cohortId, ids, filter.unitSpecificationId),
      );
      yield* learners.flatMap((learner) => csvLines(locale, learner, units, today));
    }
  };
  response.attachment(`progress-${today}.csv`).type('text/csv; charset=utf-8');
  await pipeline(
    Readable.from(read()),
    stringify({ escape_formulas: true, bom: true, record_delimiter: 'windows' }),
    response,
  ).catch((error: NodeJS.ErrnoException) => {
    // A client may disconnect. A failure of ours truncates the file, and the browser reports a failed download.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE' && !response.headersSent) throw error;
    response.destroy();
  });
}
