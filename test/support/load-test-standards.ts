import { loadStandards, type Standard } from '#standards';
import { asOwner } from './connections.js';
import { sql } from './sql.js';

export interface LoadedTestStandard {
  readonly versionId: string;
  /** In the order of the standard. */
  readonly criteria: readonly { readonly id: string; readonly label: string }[];
}

/** Publishes standards as `attest standards publish` does. Their keys are their own: the library is shared by all tests. */
export async function loadTestStandards(standards: readonly Standard[]): Promise<LoadedTestStandard[]> {
  return (await asOwner()).inInstallation(async (tx) => {
    await loadStandards(tx, standards);
    const loaded: LoadedTestStandard[] = [];
    for (const { key, version } of standards) {
      const rows = await tx.query(
        sql<{ versionId: string; id: string; label: string }>(
          `select v.id as "versionId", c.id, c.label from standard_version v
         join criterion c on c.standard_version_id = v.id
         where v.standard_key = $1 and v.version = $2 order by c.position`,
          [key, version],
        ),
      );
      const criteria = rows.map(({ id, label }) => ({ id, label }));
      loaded.push({ versionId: rows[0]!.versionId, criteria });
    }
    return loaded;
  });
}
