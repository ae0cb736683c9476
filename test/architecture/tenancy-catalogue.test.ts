import { asOwner } from '../support/connections.js';
import { sql } from '../support/sql.js';

/** Tables that are no centre's: needed before the centre is known, or the installation's reference data. */
const withoutRowSecurity = [
  'account',
  'api_token',
  'criterion',
  'installation_event',
  'invitation',
  'library_shelf',
  'library_text',
  'library_version',
  'like_wording',
  'migrations',
  'password_reset',
  'rate_limit',
  'session',
  'standard',
  'standard_draft',
  'standard_version',
];

/** Rows are added and never changed: the serving role has no privilege to. */
const historyTables = [
  'audit_event',
  'authenticity_check',
  'carried_decision',
  'criterion_decision',
  'criterion_decision_judgement',
  'cross_reference_origin',
  'declaration',
  'evidence_withdrawal',
  'feedback',
  'iqa_review',
  'judgement',
  'reopening',
  'sign_off',
  'sign_off_decision',
];

const definers = ['actor_at_centre', 'enqueue_task', 'invited_to_centre', 'memberships_of_account'];

async function ask<Row>(text: string, parameters: readonly unknown[] = []): Promise<Row[]> {
  const owner = await asOwner();
  return owner.inInstallation((tx) => tx.query(sql<Row>(text, parameters)));
}

const names = async (text: string, parameters: readonly unknown[] = []): Promise<string[]> =>
  (await ask<{ name: string }>(text, parameters)).map(({ name }) => name);

const tables = `select c.* from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace`;

test('threat 18: every table but those named here has row-level security, forced on its owner too', async () => {
  expect(
    await names(`select relname as name from (${tables}) t
      where not (relrowsecurity and relforcerowsecurity) order by relname collate "C"`),
  ).toEqual(withoutRowSecurity);
});

test('threat 18: every protected table has one policy for the serving role, by centre, and one for its owner', async () => {
  const policies = await ask(`
    select t.relname as table, array_agg(pg_get_userbyid(p.polroles[1]) || ' ' || pg_get_expr(p.polqual, t.oid) || ' / ' ||
        pg_get_expr(p.polwithcheck, t.oid) order by p.polname) as rules,
      bool_and(cardinality(p.polroles) = 1 and p.polcmd = '*' and p.polpermissive) as plain
    from (${tables} and c.relrowsecurity) t left join pg_policy p on p.polrelid = t.oid group by 1`);
  const [owner] = await names('select current_user as name');
  const own = `(centre_id = (NULLIF(current_setting('app.centre'::text, true), ''::text))::uuid)`;
  expect(policies.length).toBeGreaterThan(20);
  for (const policy of policies)
    expect(policy).toEqual({
      table: expect.any(String),
      plain: true,
      rules: [`attest_app ${own} / ${own}`, `${owner} true / true`],
    });
});

test('threat 18: keys of protected tables begin with the centre, unique ones too', async () => {
  expect(
    await names(`
      select t.relname || ': ' || i.indexrelid::regclass as name from (${tables} and c.relrowsecurity) t
      left join pg_index i on i.indrelid = t.oid and i.indisunique
      left join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
      where a.attname is distinct from 'centre_id'`),
  ).toEqual([]);
  expect(
    await names(`select relname as name from (${tables} and c.relrowsecurity) t
      where not exists (select from pg_constraint k where k.conrelid = t.oid and k.contype = 'p')`),
  ).toEqual([]);
});

test('threat 18: foreign keys between protected tables carry the centre; others point at shared tables only', async () => {
  const keys = await ask<{
    name: string;
    protected: boolean;
    first: string;
    target: string;
    shared: string;
  }>(`
    select k.conname as name, r.relrowsecurity as protected, a.attname as first, b.attname as target, r.relname as shared
    from (${tables} and c.relrowsecurity) t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
    join pg_class r on r.oid = k.confrelid
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1]`);
  const between = keys.filter((key) => key.protected);
  expect(between.length).toBeGreaterThan(30);
  expect(between.filter(({ first, target }) => first !== 'centre_id' || target !== 'centre_id')).toEqual([]);
  const shared = new Set(keys.filter((key) => !key.protected).map((key) => key.shared));
  expect([...shared].sort()).toEqual(['account', 'criterion', 'standard_version']);
});

test('threat 18: views run with the rights of whoever reads them', async () => {
  expect(
    await names(`select relname as name from pg_class where relnamespace = 'public'::regnamespace
      and (relkind = 'm' or (relkind = 'v' and not coalesce(reloptions, '{}') && '{security_invoker=true,security_invoker=on}'))`),
  ).toEqual([]);
});

test('threat 18: the serving role owns nothing, is a member of nothing and cannot go round the policies', async () => {
  expect(
    await ask(`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin,
        (select count(*) from pg_shdepend where refobjid = r.oid and deptype = 'o') as owned,
        (select count(*) from pg_auth_members where member = r.oid) as memberships,
        has_schema_privilege(r.oid, 'public', 'create') as creates,
        coalesce((select bool_or(has_schema_privilege(r.oid, n.oid, 'usage')) from pg_namespace n
          where nspname = 'graphile_worker'), false) as sees_queue
      from pg_roles r where rolname = 'attest_app'`),
  ).toEqual([
    {
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolcanlogin: false,
      owned: 0,
      memberships: 0,
      creates: false,
      sees_queue: false,
    },
  ]);
});

test('the serving role may not empty a table, which no policy would stop, nor watch or point at it', async () => {
  expect(
    await names(`select relname as name from (${tables}) t
      where has_table_privilege('attest_app', t.oid, 'truncate, trigger, references')`),
  ).toEqual([]);
});

test('threat 44: history is added to and never changed', async () => {
  const changeable = (privilege: string) =>
    `has_table_privilege('attest_app', t.oid, '${privilege}') or has_any_column_privilege('attest_app', t.oid, '${privilege}')`;
  expect(
    await names(
      `select relname as name from (${tables}) t where relname = any($1) and
        (${changeable('update')} or has_table_privilege('attest_app', t.oid, 'delete'))`,
      [historyTables],
    ),
  ).toEqual([]);
  // Whoever adds a table of history names it above; whoever drops one takes it off.
  expect(
    await names(`select relname as name from (${tables}) t where has_table_privilege('attest_app', t.oid, 'insert')
      and not (${changeable('update')}) order by relname collate "C"`),
  ).toEqual(historyTables);
});

/** The installation's reference data, and what the library derives from it. */
const ownersOnly = [
  'criterion',
  'installation_event',
  'library_shelf',
  'library_text',
  'library_version',
  'like_wording',
  'standard',
  'standard_version',
];

test('standards are read by the serving role and written by the loader alone', async () => {
  expect(
    await names(
      `select relname as name from (${tables}) t where relname = any($1)
        and (has_table_privilege('attest_app', t.oid, 'insert, update, delete')
          or has_any_column_privilege('attest_app', t.oid, 'insert, update'))`,
      [ownersOnly],
    ),
  ).toEqual([]);
});

test('threat 18: functions that act as the owner are the ones named, with a pinned search path, closed to the public', async () => {
  const found = await ask<{ name: string; pinned: boolean; open: boolean }>(`
    select proname as name, coalesce(array_to_string(proconfig, ' '), '') like 'search_path=pg_catalog%pg_temp' as pinned,
      has_function_privilege('public', oid, 'execute') as open
    from pg_proc where prosecdef and pronamespace = 'public'::regnamespace order by proname`);
  expect(found).toEqual(definers.map((name) => ({ name, pinned: true, open: false })));
});

test('threat 18: who an account, person, role, invitation or token belongs to is nothing the serving role can change', async () => {
  const changeable = await names(`select c.table_name || '.' || c.column_name as name
    from information_schema.columns c where c.table_schema = 'public'
      and c.table_name in ('account', 'api_token', 'invitation', 'password_reset', 'person', 'person_role')
      and has_column_privilege('attest_app', c.table_name::regclass, c.column_name, 'update')
    order by c.table_name collate "C", c.column_name collate "C"`);
  expect(changeable).toEqual([
    'account.password_hash',
    'api_token.last_used_at',
    'api_token.revoked_at',
    'invitation.expires_at',
    'invitation.used_at',
    'password_reset.used_at',
    'person.last_evidence_number',
    'person.name',
    'person.state',
    'person_role.ended_at',
  ]);
  expect(
    await ask(`select has_column_privilege('attest_app', 'account', 'librarian', 'insert') as librarian,
      bool_or(has_table_privilege('attest_app', t.oid, 'delete')) as deletes
      from (${tables}) t where relname in ('account', 'api_token', 'invitation', 'password_reset', 'person', 'person_role')`),
  ).toEqual([{ librarian: false, deletes: false }]);
});

test('threat 18: what triggers look at is pinned: no temporary table stands in for a table of ours', async () => {
  expect(
    await names(`select proname as name from pg_proc
      where prorettype = 'trigger'::regtype and pronamespace = 'public'::regnamespace
        and coalesce(array_to_string(proconfig, ' '), '') not like 'search_path=pg_catalog, public, pg_temp'`),
  ).toEqual([]);
});
