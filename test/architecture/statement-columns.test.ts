import pg from 'pg';
import { testDatabaseUrl } from '../support/database.js';
import { type Catalogue, readCatalogue } from '../support/statements/catalogue.js';
import { describeStatement } from '../support/statements/describe-statement.js';

// That the statements of the code are compared with their row types is worth as much as what is known of their columns.

let client: pg.Client;
let catalogue: Catalogue;

beforeAll(async () => {
  client = new pg.Client({ connectionString: testDatabaseUrl() });
  await client.connect();
  catalogue = await readCatalogue(client);
});

afterAll(() => client?.end());

const described = (sql: string) => describeStatement(client, catalogue, sql);

/** Its columns, those that may be null with a question mark. */
const columnsOf = async (sql: string) =>
  (await described(sql)).map(({ name, nullable }) => (nullable ? `${name}?` : name)).join(' ');

test.each([
  ['a column of a table', 'select id, withdrawn_at from unit', 'id withdrawn_at?'],
  ['an outer join', 'select u.id, c.name from unit u left join cohort c on c.id = u.cohort_id', 'id name?'],
  [
    'an outer join, as a condition',
    'select u.id, c.id is null as alone from unit u left join cohort c using (id)',
    'id alone',
  ],
  [
    'an inner join on it',
    'select u.cohort_id, u.withdrawn_at from unit u join cohort c on c.id = u.cohort_id',
    'cohort_id withdrawn_at?',
  ],
  [
    'an outer join on it',
    'select u.cohort_id from unit u left join cohort c on c.id = u.cohort_id',
    'cohort_id?',
  ],
  ['a condition', 'select withdrawn_at from unit where withdrawn_at is not null', 'withdrawn_at'],
  [
    'one of two conditions',
    'select withdrawn_at from unit where withdrawn_at is not null or id = $1',
    'withdrawn_at?',
  ],
  ['parameters', 'select $1::text as given, $2::text as perhaps where $2::text is null', 'given perhaps?'],
  [
    'constants',
    "select 1 as one, null::text as none, 'a' || 'b' as two, array[1] as three",
    'one none? two three',
  ],
  [
    'coalesce',
    'select coalesce(target_date, current_date) as a, coalesce(target_date, null) as b from unit',
    'a b?',
  ],
  [
    'case',
    'select case when state = $1 then 1 else 2 end as a, case when state = $1 then 1 end as b from unit',
    'a b?',
  ],
  [
    'exists',
    'select exists (select from unit) as a, array(select id from unit) as b, 1 in (select 2) as c',
    'a b c?',
  ],
  ['aggregates of all', 'select count(*) as a, max(id::text) as b, json_agg(id) as c from unit', 'a b? c?'],
  [
    'aggregates of a group',
    `select state, count(*), min(created) as a, min(withdrawn_at) as b, json_agg(id) as c, json_agg(id) filter (where true) as d
     from (select *, enrolled_at as created from unit) u group by state`,
    'state count a b? c d?',
  ],
  ['a value of a query', 'select (select count(*) from unit) as a, (select id from unit) as b', 'a b?'],
  [
    'a lateral query',
    'select l.a, l.n, l.b from cohort c, lateral (select count(*) as n, c.name as a, max(u.id::text) as b from unit u where u.cohort_id = c.id group by 2) l',
    'a n b',
  ],
  [
    'a lateral query, joined outer',
    'select l.n from cohort left join lateral (select 1 as n) l on true',
    'n?',
  ],
  ['with', 'with w as (select id, withdrawn_at from unit) select w.* from w', 'id withdrawn_at?'],
  [
    'a recursive with',
    'with recursive w as (select 1 as n union all select n + 1 from w where n < 9) select n from w',
    'n',
  ],
  ['a union', 'select id, withdrawn_at from unit union all select id, now() from cohort', 'id withdrawn_at?'],
  ['values', 'select * from (values (1, 2), (3, null)) v (a, b)', 'a b?'],
  [
    'windows',
    'select row_number() over () as a, lag(id) over () as b, count(*) over () as c from unit',
    'a b? c',
  ],
  ['json', `select json_build_object('a', null) as a, content->>'title' as b from standard_version`, 'a b?'],
  [
    'functions',
    'select g, o, u from generate_series(1, 2) with ordinality g (g, o), unnest($1::text[]) u',
    'g o u?',
  ],
  [
    'what was changed',
    'update unit set target_date = $1 where id = $2 returning id, target_date',
    'id target_date?',
  ],
  [
    'what was inserted',
    'with w as (delete from unit returning id, withdrawn_at) select * from w',
    'id withdrawn_at?',
  ],
])('what may be null: %s', async (_, sql, expected) => {
  expect(await columnsOf(sql)).toBe(expected);
});

test('a view is as its statement is', async () => {
  await client.query(
    'create view seen as select u.id, c.name from unit u left join cohort c on c.id = u.cohort_id',
  );
  try {
    catalogue = await readCatalogue(client);
    expect(await columnsOf('select name, id from seen')).toBe('name? id');
  } finally {
    await client.query('drop view seen');
  }
});

test('a statement that does not parse is reported', async () => {
  await expect(described('select nothing_like_it from unit')).rejects.toThrow('nothing_like_it');
});

test('the words that a column takes are those of its check', async () => {
  const [state, code] = await described(
    'select u.state, s.code from unit u join unit_specification s on s.id = u.unit_specification_id',
  );
  expect([state?.words, code?.words]).toEqual([expect.arrayContaining(['awaiting-iqa']), null]);
});
