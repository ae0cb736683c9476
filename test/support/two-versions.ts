import { randomUUID } from 'node:crypto';
import type { Standard } from '#standards';
import { loadTestStandards } from './load-test-standards.js';
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
  const contents = [contentOf(key, '1', texts.one), contentOf(key, '2', texts.two)];
  const [from, to] = (await loadTestStandards(contents)).map(({ versionId, criteria }): TestVersion => ({
    versionId,
    criteria: Object.fromEntries(criteria.map(({ label, id }) => [label, id])),
  }));
  const criterionIds = Object.values(from!.criteria);
  return { key, versionId: from!.versionId, criterionIds, from: from!, to: to! };
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
