import { randomUUID } from 'node:crypto';
import { connectAsApp, connectAsOwner, type Database } from '#database';
import { NotFound, RuleBroken } from '#refusals';
import {
  assessedCriteria,
  contentDigest,
  findStandardVersion,
  listStandardVersions,
  loadStandards,
  loadStandardVersion,
  readStandardFiles,
  type Standard,
} from '#standards';
import { testDatabaseUrl } from '../../support/database.js';
import { sql } from '../../support/sql.js';

let owner: Database;
let app: Database;
let five: readonly Standard[];
beforeAll(async () => {
  owner = await connectAsOwner(testDatabaseUrl(), { poolSize: 3 });
  app = await connectAsApp(testDatabaseUrl(), { poolSize: 1 });
  five = (await readStandardFiles()).standards;
});
afterAll(() => Promise.all([owner.close(), app.close()]));

/** SFJBMS05 under a name of its own, so that no other test meets it. */
function aStandard(): Standard {
  return { ...five.find(({ key }) => key === 'SFJBMS05')!, key: `made-up-${randomUUID()}` };
}
const load = (...standards: Standard[]) => owner.inInstallation((tx) => loadStandards(tx, standards));
const find = (key: string, version: string) =>
  app.inInstallation((tx) => findStandardVersion(tx, key, version));

test('the five standards load with 262 criteria, each with its stem', async () => {
  await load(...five);
  const details = await Promise.all(five.map(({ key, version }) => find(key, version)));
  expect(details.flatMap(({ criteria }) => criteria)).toHaveLength(262);
  for (const [index, detail] of details.entries()) {
    expect(detail.content).toEqual(five[index]);
    expect(detail.digest).toBe(contentDigest(detail.content));
    expect(detail.criteria.map(({ id: _, ...criterion }) => criterion)).toEqual(
      assessedCriteria(five[index]!),
    );
  }
});

test('loading is idempotent, even with a file in another layout', async () => {
  const standard = aStandard();
  expect((await load(standard)).map(({ outcome }) => outcome)).toEqual(['loaded']);
  const before = await find(standard.key, '1');
  const backwards = Object.fromEntries(Object.entries(standard).reverse()) as unknown as Standard;
  expect((await load(backwards)).map(({ outcome }) => outcome)).toEqual(['unchanged']);
  expect(await find(standard.key, '1')).toEqual(before);
});

test('a changed published version is refused, naming the criterion that differs, and nothing is loaded', async () => {
  const [standard, another] = [aStandard(), aStandard()];
  await load(standard);
  const changed = structuredClone(standard) as unknown as {
    en: { knowledge: { items: { subItems?: { text: string }[] }[] } };
  };
  changed.en.knowledge.items[0]!.subItems![1]!.text = 'safeguarding';
  const refusal = await load(changed as unknown as Standard, another).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(RuleBroken);
  expect((refusal as RuleBroken).blockers).toEqual([
    {
      code: 'published-version-changed',
      key: standard.key,
      version: '1',
      differences: [
        {
          kind: 'item-reworded',
          language: 'en',
          label: 'K1.2',
          before: 'safeguarding and protection',
          after: 'safeguarding',
        },
      ],
    },
  ]);
  expect((await find(standard.key, '1')).content).toEqual(standard);
  await expect(find(another.key, '1')).rejects.toThrow(NotFound);
});

test('a new version is added next to the old one', async () => {
  const standard = aStandard();
  await load(standard);
  await load(standard, { ...standard, version: '2' });
  const listed = await app.inInstallation((tx) => listStandardVersions(tx));
  expect(listed.filter(({ key }) => key === standard.key)).toEqual([
    expect.objectContaining({ version: '2' }),
    expect.objectContaining({ version: '1', reviewDate: 'November 2019', performance: 21, knowledge: 26 }),
  ]);
});

test('loaded twice concurrently, a standard is there once', async () => {
  const standard = aStandard();
  const outcomes = await Promise.all([load(standard), load(standard), load(standard)]);
  expect(
    outcomes
      .flat()
      .map(({ outcome }) => outcome)
      .sort(),
  ).toEqual(['loaded', 'unchanged', 'unchanged']);
});

test('a version is found by its id; an unknown one is NotFound', async () => {
  const standard = aStandard();
  await load(standard);
  const detail = await find(standard.key, '1');
  expect(await app.inInstallation((tx) => loadStandardVersion(tx, detail.id))).toEqual(detail);
  for (const id of [randomUUID(), 'not-an-id', ''])
    await expect(app.inInstallation((tx) => loadStandardVersion(tx, id))).rejects.toThrow(NotFound);
});

test('the serving role cannot load, change or remove a standard', async () => {
  await expect(app.inInstallation((tx) => loadStandards(tx, [aStandard()]))).rejects.toThrow(
    /permission denied/,
  );
  for (const text of ['update criterion set text = $1', 'delete from criterion where text = $1'])
    await expect(app.inInstallation((tx) => tx.query(sql(text, ['x'])))).rejects.toThrow(/permission denied/);
});
