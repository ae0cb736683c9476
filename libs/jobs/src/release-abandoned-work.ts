import pg from 'pg';

/**
 * Unlocks the jobs of a killed worker, which would otherwise stay locked for four hours. Only for an installation
 * with a single worker, before it starts: jobs that another worker is running would be run twice.
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
