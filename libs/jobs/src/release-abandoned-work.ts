import pg from 'pg';

/**
 * Gives back to the queue what a killed worker had taken; left alone it would wait four hours. Only for an
 * installation with one worker, before that worker starts: what another one has in hand would be done twice.
 */
export async function releaseAbandonedWork(ownerUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'attest worker' });
  await owner.connect();
  try {
    await owner.query(
      `select graphile_worker.force_unlock_workers(workers) from
         (select array_agg(distinct locked_by) as workers from graphile_worker.jobs where locked_by is not null) taken
        where workers is not null`,
    );
  } finally {
    await owner.end();
  }
}
