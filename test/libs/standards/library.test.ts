import { randomUUID } from 'node:crypto';
import type { Database } from '#database';
import {
  alsoStandsIn,
  findStandardVersion,
  type LibraryQuery,
  libraryShelves,
  loadStandards,
  readStandardFiles,
  reinstateStandard,
  retireStandard,
  searchLibrary,
  type Standard,
  versionsOfStandard,
} from '#standards';
import { asApp, asOwner } from '../../support/connections.js';
import { sql } from '../../support/sql.js';

let owner: Database;
let app: Database;
let five: readonly Standard[];
beforeAll(async () => {
  [owner, app] = [await asOwner(), await asApp()];
  five = (await readStandardFiles()).standards;
  await load(...five);
});

const load = (...standards: Standard[]) => owner.inInstallation((tx) => loadStandards(tx, standards));
const search = (query: LibraryQuery) => app.inInstallation((tx) => searchLibrary(tx, query));
const retire = (key: string, version: string) =>
  owner.inInstallation((tx) => retireStandard(tx, { key, version }));

/** A word that is in nothing else: the tables of standards are shared by all tests. */
const aWord = () => `zq${randomUUID().replace(/[^a-f]/g, '')}`;

function aStandard(
  word: string,
  change: Partial<Standard['en']> = {},
  rest: Partial<Standard> = {},
): Standard {
  return {
    key: `made-up-${randomUUID()}`,
    version: '1',
    urn: null,
    originalUrn: null,
    dateApproved: null,
    indicativeReviewDate: null,
    socCode: null,
    provenance: [],
    en: {
      title: 'Made up',
      performance: { items: [{ number: '1', text: `keep ${word} records safely` }] },
      knowledge: {
        items: [
          {
            number: '1',
            text: 'how to:',
            subItems: [{ number: '1.1', text: `explain risks to ${word} people` }],
          },
        ],
      },
      ...change,
    },
    ...rest,
  };
}

test('words find criteria by stem, highlighted, with the sentence they start in', async () => {
  const word = aWord();
  const standard = aStandard(word);
  await load(standard);
  const { hits, total, criteria } = await search({ words: `${word} explaining risk` });
  expect({ total, criteria }).toEqual({ total: 1, criteria: 1 });
  expect(hits[0]).toMatchObject({ key: standard.key, matches: 1, named: false, current: true });
  expect(hits[0]!.excerpts).toEqual([
    {
      label: 'K1.1',
      criterionId: expect.any(String),
      language: 'en',
      parts: [
        { text: 'how to: ', marked: false },
        { text: 'explain', marked: true },
        { text: ' ', marked: false },
        { text: 'risks', marked: true },
        { text: ' to ', marked: false },
        { text: word, marked: true },
        { text: ' people', marked: false },
      ],
    },
  ]);
});

test('a title ranks above criteria, and Welsh words are matched unstemmed', async () => {
  const word = aWord();
  const titled = aStandard('other', { title: `About ${word}` });
  const inCriteria = aStandard(word);
  const welsh = aStandard('other');
  const { performance, knowledge } = welsh.en;
  const cy = {
    title: 'Teitl',
    performance: { items: [{ number: '1', text: `cadw cofnodion ${word}` }] },
    knowledge,
  };
  await load(inCriteria, titled, { ...welsh, en: { ...welsh.en, performance }, cy });
  const { hits } = await search({ words: word });
  expect(hits.map(({ key }) => key)).toEqual([titled.key, inCriteria.key, welsh.key]);
  expect(hits[2]!.excerpts).toEqual([expect.objectContaining({ label: 'P1', language: 'cy' })]);
});

test.each([
  ['sfj ', ''],
  ['SFJ', ''],
  ['sfj-', '-'],
])('a URN typed with %j is found in either box, even as an ancestor’s', async (begins, ends) => {
  const number = randomUUID().slice(0, 8);
  const own = aStandard('any', {}, { urn: `SFJ ${number}` });
  const heir = aStandard('any', {}, { urn: null, originalUrn: `SFJ${number}` });
  await load(own, heir, aStandard('any'));
  const typed = `${begins}${number}${ends}`;
  for (const query of [{ words: typed }, { name: typed }]) {
    const { hits } = await search(query);
    expect(hits.map(({ key }) => key).sort()).toEqual([own.key, heir.key].sort());
    expect(hits.every(({ named }) => named === 'words' in query)).toBe(true);
  }
});

test('the search narrows by suite and occupation, and offers only those in use', async () => {
  const [suite, occupation] = [aWord(), aWord()];
  const standard = aStandard('any', { suites: [suite], occupations: [occupation, 'Any'] });
  await load(standard, aStandard('any'));
  expect((await search({ suite })).hits.map(({ key }) => key)).toEqual([standard.key]);
  expect((await search({ occupation, words: 'records' })).hits.map(({ key }) => key)).toEqual([standard.key]);
  expect((await search({ suite, occupation: 'None' })).total).toBe(0);
  const shelves = await app.inInstallation(libraryShelves);
  expect(shelves.suites).toContain(suite);
  expect(shelves.occupations).toContain(occupation);
});

test('current versions are searched, earlier ones on request', async () => {
  const word = aWord();
  const one = aStandard(word);
  await load(one, { ...one, version: '10' }, { ...one, version: '9' });
  const versions = async (query: LibraryQuery) =>
    (await search(query)).hits.map(({ version }) => version).sort();
  expect(await versions({ words: word })).toEqual(['10']);
  expect(await versions({ words: word, earlier: true })).toEqual(['1', '10', '9']);
  await retire(one.key, '10');
  expect(await versions({ words: word })).toEqual(['9']);
  expect(await app.inInstallation((tx) => versionsOfStandard(tx, one.key))).toMatchObject([
    { version: '10', current: false, retiredAt: expect.any(Date) },
    { version: '9', current: true, retiredAt: null },
    { version: '1', current: false },
  ]);
  await owner.inInstallation((tx) => reinstateStandard(tx, { key: one.key, version: '10' }));
  expect(await versions({ words: word })).toEqual(['10']);
});

test.each([
  'the',
  '"',
  '-',
  "'; drop table standard; --",
  'a & | ! <-> :*',
  '%',
  '\\',
  '()',
  'or or',
  '\u0000',
])('threat 19: %j is only ever text to search for', async (words) => {
  await expect(search({ words, name: words, suite: words })).resolves.toMatchObject({
    total: expect.any(Number),
  });
});

test('a criterion lists where else it occurs, in current versions of other standards', async () => {
  const word = aWord();
  const text = `share ${word} information with agencies where there is a requirement to do so`;
  const items = (one: string) => ({ performance: { items: [{ number: '7', text: one }] } });
  const [mine, same, near, far, knowing] = [
    aStandard('any', items(text)),
    aStandard('any', items(`${text}.`)),
    aStandard('any', items(text.replace('requirement', 'statutory requirement'))),
    aStandard('any', items(`share ${word} plans`)),
    aStandard('any', { knowledge: { items: [{ number: '1', text }] } }),
  ];
  await load(mine, { ...mine, version: '2' }, same);
  await load(near, far, knowing);
  const of = async (key: string, version = '1') =>
    app.inInstallation(async (tx) => {
      const { id, criteria } = await findStandardVersion(tx, key, version);
      const first = criteria[0]!.id;
      return (await alsoStandsIn(tx, id)).find(({ criterionId }) => criterionId === first);
    });
  const others = [
    expect.objectContaining({ key: same.key, label: 'P7', likeness: 1 }),
    expect.objectContaining({ key: near.key, label: 'P7', text: near.en.performance.items[0]!.text }),
  ];
  expect(await of(mine.key)).toMatchObject({ total: 2, others });
  expect((await of(near.key))?.others.map(({ key, version }) => `${key} ${version}`).sort()).toEqual(
    [`${mine.key} 2`, `${same.key} 1`].sort(),
  );
  expect(await of(far.key)).toBeUndefined();
  await retire(near.key, '1');
  expect(await of(mine.key)).toMatchObject({ total: 1 });
});

test('a published version cannot be changed or removed, even by the owner; it can be retired', async () => {
  const standard = aStandard('any');
  await load(standard);
  for (const text of [
    `update standard_version set title = 'x' where standard_key = $1`,
    `update standard_version set digest = 'x', retired_at = now() where standard_key = $1`,
    `delete from standard_version where standard_key = $1`,
    `update criterion set text = 'x' where standard_version_id = (select id from standard_version where standard_key = $1)`,
    `delete from criterion where standard_version_id = (select id from standard_version where standard_key = $1)`,
  ])
    await expect(owner.inInstallation((tx) => tx.query(sql(text, [standard.key])))).rejects.toThrow(
      'a published standard does not change',
    );
  expect(await retire(standard.key, '1')).toBe(true);
  expect(await retire(standard.key, '1')).toBe(false);
  await expect(retire(standard.key, '2')).rejects.toThrow('not found');
});

test('publishing and retiring are recorded', async () => {
  const standard = aStandard('any');
  await load(standard);
  await retire(standard.key, '1');
  const events = await owner.inInstallation(async (tx) =>
    tx.query(
      sql<{ act: string; account: string | null }>(
        `select act, account_id as account from installation_event
       where facts @> jsonb_build_object('versions', jsonb_build_array(jsonb_build_object('key', $1::text)))
         or subject ->> 'standardVersion' = (select id::text from standard_version where standard_key = $1)
       order by sequence`,
        [standard.key],
      ),
    ),
  );
  expect(events).toEqual([
    { act: 'standards.published', account: null },
    { act: 'standard.retired', account: null },
  ]);
});
