import { randomUUID } from 'node:crypto';
import { newId } from '#database';
import { assessedCriteria, contentDigest, type Criterion, readStandardFiles } from '#standards';
import type { TestStandard } from './a-standard.js';
import { asOwner } from './connections.js';

export interface TestPublishedStandard extends TestStandard {
  readonly criteria: readonly Criterion[];
}

/** A published standard, word for word, under a key of its own: the tables of standards are shared by all tests. */
export async function aPublishedStandard(published: string): Promise<TestPublishedStandard> {
  const { standards } = await readStandardFiles();
  const standard = standards.find(({ key }) => key === published)!;
  const criteria = assessedCriteria(standard);
  const key = `${published}-${randomUUID()}`;
  const versionId = newId();
  const criterionIds = criteria.map(() => newId());
  await (
    await asOwner()
  ).inInstallation(async (tx) => {
    await tx.query('insert into standard (key, created_at) values ($1, $2)', [key, tx.now]);
    await tx.query(
      `insert into standard_version (id, standard_key, version, title, content, digest, loaded_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [versionId, key, standard.version, standard.en.title, standard, contentDigest(standard), tx.now],
    );
    await tx.query('update standard set current_version_id = $2 where key = $1', [key, versionId]);
    await tx.query(
      `insert into criterion (id, standard_version_id, label, kind, position, text, stem, heading_label)
       select c.id, $1, c.label, c.kind, c.position, c.text, c.stem, c."headingLabel"
       from jsonb_to_recordset($2) as c (id uuid, label text, kind text, position integer, text text, stem text,
         "headingLabel" text)`,
      [
        versionId,
        JSON.stringify(criteria.map((criterion, index) => ({ ...criterion, id: criterionIds[index] }))),
      ],
    );
  });
  return { key, versionId, criterionIds, criteria };
}
