import { randomUUID } from 'node:crypto';
import { newId } from '#database';
import { assessedCriteria, contentDigest, type Standard } from '#standards';
import { asOwner } from './connections.js';
import type { TestStandard } from './a-standard.js';

export interface TestVersion {
  readonly versionId: string;
  /** By label: P1, K1. */
  readonly criteria: Readonly<Record<string, string>>;
}

/** Version 1 as `TestStandard` has it, and version 2. */
export interface TwoVersions extends TestStandard {
  readonly from: TestVersion;
  readonly to: TestVersion;
}

const greet = 'greet visitors at the gate and ask whom they wish to see';
const badge = 'issue each visitor with a numbered badge before they enter the building';
const parcels = 'record parcels that arrive for colleagues and keep them in the locked store';
const alarm = 'lead visitors to the assembly point when the fire alarm sounds';
const lights = 'switch off the lights and the heating in rooms that nobody uses';
const keys = 'how keys are signed out and who may hold a master key overnight';
const rota = 'why the rota names a deputy for every shift';
const post = 'weigh letters and frank them at the rate of the day';
const water = 'report leaking taps and blocked drains to the caretaker';

/** P1 same, P2 reworded, P3 and P4 merged, P5 split, P6 withdrawn; K1 same, K2 moved to be P6; P7 new. */
const one = {
  performance: [greet, badge, parcels, alarm, `${post}, and ${water}`, lights],
  knowledge: [keys, rota],
};
const two = {
  performance: [
    greet,
    badge.replace('numbered', 'dated').replace('building', 'site'),
    `${parcels}, and ${alarm}`,
    post,
    water,
    rota,
    'thank volunteers by name in the newsletter of the season',
  ],
  knowledge: [keys],
};

/** Two versions of a small standard in which everything happens that can happen to a criterion. */
export async function twoVersions(texts = { one, two }): Promise<TwoVersions> {
  const key = `test-${randomUUID()}`;
  const owner = await asOwner();
  return owner.inInstallation(async (tx) => {
    await tx.query('insert into standard (key, created_at) values ($1, $2)', [key, tx.now]);
    const [from, to] = [contentOf(key, '1', texts.one), contentOf(key, '2', texts.two)];
    const made: TestVersion[] = [];
    for (const content of [from, to]) {
      const versionId = newId();
      await tx.query(
        `insert into standard_version (id, standard_key, version, title, content, digest, loaded_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [versionId, key, content.version, content.en.title, content, contentDigest(content), tx.now],
      );
      const criteria = assessedCriteria(content).map((criterion) => ({ ...criterion, id: newId() }));
      await tx.query(
        `insert into criterion (id, standard_version_id, label, kind, position, text, stem, heading_label)
         select c.id, $1, c.label, c.kind, c.position, c.text, c.stem, c."headingLabel"
         from jsonb_to_recordset($2) as c (id uuid, label text, kind text, position integer, text text, stem text,
           "headingLabel" text)`,
        [versionId, JSON.stringify(criteria)],
      );
      made.push({ versionId, criteria: Object.fromEntries(criteria.map(({ label, id }) => [label, id])) });
      await tx.query('update standard set current_version_id = $2 where key = $1', [key, versionId]);
    }
    const criterionIds = Object.values(made[0]!.criteria);
    return { key, versionId: made[0]!.versionId, criterionIds, from: made[0]!, to: made[1]! };
  });
}

function contentOf(key: string, version: string, texts: typeof one): Standard {
  const items = (of: readonly string[]) => ({
    items: of.map((text, at) => ({ number: String(at + 1), text })),
  });
  return {
    key,
    version,
    urn: null,
    originalUrn: null,
    dateApproved: null,
    indicativeReviewDate: null,
    socCode: null,
    provenance: [{ field: 'key', is: 'ours', why: 'Made for a test.' }],
    en: {
      title: 'Receive visitors',
      performance: items(texts.performance),
      knowledge: items(texts.knowledge),
    },
  };
}
