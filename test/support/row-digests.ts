import { createHash } from 'node:crypto';
import { asOwner } from './connections.js';
import { sql } from './sql.js';

/** A digest of every row that these centres have, table by table: what "nothing was written" compares. */
export async function rowDigests(...centreIds: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const owner = await asOwner();
  return owner.inInstallation(async (tx) => {
    const tables = await tx.query(
      sql<{ name: string }>(`select table_name as name from information_schema.columns
       where column_name = 'centre_id' and table_schema = 'public' and table_name not in ('session', 'api_token')
       order by table_name`),
    );
    const digests: [string, string][] = [];
    for (const { name } of tables) {
      const rows = await tx.query(
        sql<{ row: string }>(`select t::text as row from ${name} t where t.centre_id = any($1) order by 1`, [
          centreIds,
        ]),
      );
      const digest = createHash('sha256')
        .update(rows.map(({ row }) => row).join('\n'))
        .digest('hex');
      digests.push([name, `${rows.length} ${digest}`]);
    }
    return Object.fromEntries(digests);
  });
}
