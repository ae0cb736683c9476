import { newId } from '#database';
import { contentOfText, draftText } from '#standard-drafts';
import { readStandardFiles, writeStandard } from '#standards';
import { KeepDraftsAsData1764000002010 } from '../../../migrations/1764000002010-keep-drafts-as-data.js';
import { aCentre } from '../../support/a-centre.js';
import { asOwner } from '../../support/connections.js';

const migration = new KeepDraftsAsData1764000002010();

interface Row {
  readonly state: string;
  readonly content: { readonly key: string } | null;
  readonly yaml: string | null;
}

test('drafts kept as text become data, none is lost, and they can be had back', async () => {
  const { dataSource } = await asOwner();
  const { accountId } = await (await aCentre()).person('assessor');
  const [standard] = (await readStandardFiles()).standards;
  const good = writeStandard(standard!);
  const texts: readonly (readonly [state: string, yaml: string | null])[] = [
    ['open', good],
    ['open', good.replace('version: "', 'version: "not a number ')],
    ['open', 'key: ['],
    ['open', 'key: "x"\nunknown: "y"\n'],
    ['open', good.replace('title: "', 'title: "\\0')],
    ['reading', null],
  ];
  const db = dataSource.createQueryRunner();
  await db.startTransaction();
  const all = async (columns: string): Promise<Row[]> =>
    db.query(`select state, ${columns} from standard_draft where created_by = $1 order by file_name`, [
      accountId,
    ]);
  try {
    await migration.down(db);
    for (const [index, [state, yaml]] of texts.entries())
      await db.query(
        `insert into standard_draft (id, centre_id, state, file_name, yaml, created_by, created_at, changed_by, changed_at)
         values ($1, $1, $2, $3, $4, $5, now(), $5, now())`,
        [newId(), state, String(index), yaml, accountId],
      );
    await migration.up(db);
    const rows = await all('content, yaml');
    expect(rows.map(({ content, yaml }) => [content?.key ?? null, yaml])).toEqual([
      [standard!.key, null],
      [standard!.key, null],
      ...texts.slice(2).map(([, yaml]) => [null, yaml]),
    ]);
    expect(rows[0]!.content).toEqual(standard);
    await migration.down(db);
    const back = await all('yaml, null as content');
    expect(contentOfText(back[0]!.yaml!).content).toEqual(standard);
    expect(back.slice(2).map(({ yaml }) => yaml)).toEqual(texts.slice(2).map(([, yaml]) => yaml));
  } finally {
    await db.rollbackTransaction();
    await db.release();
  }
});

test('what PostgreSQL cannot hold as data, or no file may hold, stays text to the letter', async () => {
  const [standard] = (await readStandardFiles()).standards;
  const good = writeStandard(standard!);
  const long = good.replace('title: "', `title: "${'x'.repeat(600_000)}`);
  for (const text of [
    good.replace('title: "', 'title: "\\0'),
    good.replace('title: "', 'title: "\\uD800'),
    long,
  ])
    expect(contentOfText(text)).toEqual({ content: null, yaml: text });
  const kept = contentOfText(good.replace('title: "', 'title: "\\\\u0000 '));
  expect(draftText(kept)).toContain('\\u0000');
});
