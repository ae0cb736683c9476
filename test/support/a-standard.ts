import { randomUUID } from 'node:crypto';
import { newId } from '#database';
import { asOwner } from './connections.js';
import { sql } from './sql.js';

export interface TestStandard {
  readonly key: string;
  readonly versionId: string;
  /** In order: P1, P2 …, K1, K2 … */
  readonly criterionIds: readonly string[];
}

/** A small standard of its own, as the loader leaves one; the last knowledge item is a sub-item. */
export async function aStandard({ performance = 3, knowledge = 2 } = {}): Promise<TestStandard> {
  const key = `test-${randomUUID()}`;
  const versionId = newId();
  const labels = [
    ...Array.from({ length: performance }, (_, index) => `P${index + 1}`),
    ...Array.from({ length: knowledge }, (_, index) => `K${index + 1}`),
  ];
  const criterionIds = labels.map(() => newId());
  const database = await asOwner();
  await database.inInstallation(async (tx) => {
    await tx.query(sql('insert into standard (key, created_at) values ($1, $2)', [key, tx.now]));
    await tx.query(
      sql(
        `insert into standard_version (id, standard_key, version, title, content, digest, loaded_at)
       values ($1, $2, '1', 'Look after a test', $5, $3, $4)`,
        [versionId, key, randomUUID(), tx.now, contentOf(key, labels)],
      ),
    );
    await tx.query(sql('update standard set current_version_id = $2 where key = $1', [key, versionId]));
    await tx.query(
      sql(
        `insert into criterion (id, standard_version_id, label, kind, position, text, stem, heading_label)
       select w.id, $2, w.label, case when w.label like 'P%' then 'performance' else 'knowledge' end, w.position,
         'what ' || w.label || ' asks for, 100% of it', case when w.position = $4 then 'How to say:' end,
         case when w.position = $4 then 'K99' end
       from unnest($1::uuid[], $3::text[]) with ordinality as w (id, label, position)`,
        [criterionIds, versionId, labels, labels.length],
      ),
    );
  });
  return { key, versionId, criterionIds };
}

/** The standard's file, with the fewest fields that one may have: what its criteria say stands in rows as well. */
function contentOf(key: string, labels: readonly string[]): object {
  const items = (kind: string) =>
    labels
      .filter((label) => label.startsWith(kind))
      .map((label) => ({ number: label.slice(1), text: textOf(label) }));
  const last = labels.at(-1)!;
  const heading = { number: '99', text: 'How to say:', subItems: [{ number: '99.1', text: textOf(last) }] };
  const none = {
    urn: null,
    originalUrn: null,
    dateApproved: null,
    indicativeReviewDate: null,
    socCode: null,
  };
  return {
    key,
    version: '1',
    ...none,
    provenance: [{ field: 'key', is: 'ours', why: 'Made for a test.' }],
    en: {
      title: 'Look after a test',
      performance: { items: items('P') },
      knowledge: { items: [...items('K').filter(({ text }) => text !== textOf(last)), heading] },
    },
  };
}

const textOf = (label: string): string => `what ${label} asks for, 100% of it`;
