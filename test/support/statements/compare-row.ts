import type { Statement } from '#database';
import type { DeclaredRow, DeclaredType } from './declared-rows.js';
import type { DescribedColumn } from './describe-statement.js';

/** What the driver makes of each type of PostgreSQL: see `connect.ts`. A type that is not listed needs a parser first. */
const kinds: Readonly<Record<string, DeclaredType>> = {
  text: 'string',
  'character varying': 'string',
  uuid: 'string',
  date: 'string',
  numeric: 'string',
  'timestamp with time zone': 'Date',
  smallint: 'number',
  integer: 'number',
  bigint: 'number',
  real: 'number',
  'double precision': 'number',
  boolean: 'boolean',
  bytea: 'Buffer',
  json: 'json',
  jsonb: 'json',
  'text[]': 'string[]',
  'uuid[]': 'string[]',
  'integer[]': 'number[]',
};

/** Everything in which a declared row differs from what PostgreSQL answers, as sentences. */
export function differences(
  { reasonsNotNull }: Statement<unknown>,
  declared: DeclaredRow | undefined,
  described: readonly DescribedColumn[],
): string[] {
  if (!declared) return ['no row type'];
  const names = described.map(({ name }) => name);
  const reasons: Readonly<Record<string, string | undefined>> = reasonsNotNull ?? {};
  const found = [
    ...names.filter((name, index) => names.indexOf(name) < index).map((name) => `${name}: twice`),
    ...names.filter((name) => !declared.has(name)).map((name) => `${name}: not declared`),
    ...[...declared.keys()].filter((name) => !names.includes(name)).map((name) => `${name}: not selected`),
    ...Object.keys(reasons)
      .filter((name) => !names.includes(name))
      .map((name) => `${name}: a reason for no column`),
  ];
  for (const { name, type, nullable, words } of described) {
    const column = declared.get(name);
    if (!column) continue;
    const says = (what: string) => found.push(`${name}: ${what}`);
    if (column.optional) says('optional');
    if (kinds[type] !== column.type) says(`declared as ${column.type}, is ${type}`);
    if (nullable && !column.nullable && !reasons[name]) says('may be null');
    if (!nullable && column.nullable) says('is never null');
    if (reasons[name] && (!nullable || column.nullable)) says('needs no reason for not being null');
    const unknown = column.words && words?.filter((word) => !column.words!.includes(word));
    if (unknown?.length) says(`may also be ${unknown.join(', ')}`);
  }
  return found;
}
