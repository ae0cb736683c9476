import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { projectRoot } from '#configuration';
import { asOwner } from '../support/connections.js';
import { sql } from '../support/sql.js';

/** As the compiler sees a property of an entity. */
interface Property {
  readonly mark: 'Key' | 'WithDefault' | 'GeneratedAlways' | 'none';
  readonly nullable: boolean;
  /** Without mark and null. */
  readonly type: string;
  /** Where it is one of a few texts: these, sorted. */
  readonly words: readonly string[];
}

const options = ts.parseJsonConfigFileContent(
  ts.readConfigFile(join(projectRoot, 'tsconfig.json'), ts.sys.readFile).config,
  ts.sys,
  projectRoot,
).options;

/** What the entities import, for both tests. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** The properties of these entity files, by `table.column`. */
function propertiesOf(files: Readonly<Record<string, string>>): Map<string, Property> {
  const host = ts.createCompilerHost(options);
  const parse = host.getSourceFile;
  host.getSourceFile = (name, version) => {
    if (files[name]) return ts.createSourceFile(name, files[name], version);
    if (!parsed.has(name)) parsed.set(name, parse(name, version));
    return parsed.get(name);
  };
  const program = ts.createProgram(Object.keys(files), options, host);
  const checker = program.getTypeChecker();
  const found = new Map<string, Property>();
  for (const name of Object.keys(files))
    program.getSourceFile(name)!.forEachChild((node) => {
      if (!ts.isClassDeclaration(node)) return;
      const table = /@Entity\('(\w+)'/.exec(node.getText())![1]!;
      for (const member of node.members)
        if (ts.isPropertyDeclaration(member))
          found.set(`${table}.${snakeCase(member.name.getText())}`, propertyOf(member.type!, checker));
    });
  return found;
}

function propertyOf(written: ts.TypeNode, checker: ts.TypeChecker): Property {
  const given = /^(Key|WithDefault|GeneratedAlways)</.exec(written.getText())?.[1] as
    Property['mark'] | undefined;
  const node = given ? (written as ts.TypeReferenceNode).typeArguments![0]! : written;
  const all = checker.getTypeFromTypeNode(node);
  const type = checker.getNonNullableType(all);
  const members = type.isUnion() ? type.types : [type];
  return {
    mark: given ?? 'none',
    nullable: all !== type,
    type: members.every((one) => one.isStringLiteral()) ? 'string' : checker.typeToString(type),
    words: members.flatMap((one) => (one.isStringLiteral() ? [one.value] : [])).sort(),
  };
}

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What PostgreSQL's types are in Node; JSON and arrays may be anything that is said. */
const inNode: Readonly<Record<string, RegExp>> = {
  uuid: /^string$/,
  text: /^string$/,
  'character varying': /^string$/,
  date: /^string$/,
  tsvector: /^string$/,
  integer: /^number$/,
  bigint: /^number$/,
  real: /^number$/,
  boolean: /^boolean$/,
  'timestamp with time zone': /^Date$/,
  bytea: /^Buffer(<.*>)?$/,
  ARRAY: /^readonly .*\[\]$/,
  jsonb: /^(?!unknown$|any$)/,
};

interface Column {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly mark: Property['mark'];
  /** The texts that the checks on it speak of, sorted, and those of checks on nothing else. */
  readonly words: readonly string[];
  readonly ownWords: readonly string[];
}

const columns = async (): Promise<Column[]> =>
  (await asOwner()).autocommit((connection) =>
    connection.query(
      sql<Column>(`
      with quoted as (
        select c.conrelid, c.conkey, word[1] as word
        from pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''([^'']*)''', 'g') as word
        where c.contype = 'c')
      select t.relname || '.' || a.attname as name, i.data_type as type, not a.attnotnull as nullable,
        case when a.attnum = any (k.conkey) then 'Key' when a.attidentity <> '' then 'GeneratedAlways'
          when a.atthasdef and a.attnotnull then 'WithDefault' else 'none' end as mark,
        array(select distinct q.word from quoted q
              where q.conrelid = t.oid and a.attnum = any (q.conkey) order by 1) as words,
        array(select distinct q.word from quoted q
              where q.conrelid = t.oid and q.conkey = array[a.attnum] order by 1) as "ownWords"
      from pg_class t
      join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
      join information_schema.columns i
        on i.table_schema = 'public' and i.table_name = t.relname and i.column_name = a.attname
      left join pg_constraint k on k.conrelid = t.oid and k.contype = 'p'
      where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace and t.relname <> 'migrations'
      order by 1`),
    ),
  );

/** What the properties say otherwise than the columns. */
function differences(properties: ReadonlyMap<string, Property>, ofTables: readonly Column[]): string[] {
  return ofTables.flatMap(({ name, type, nullable, mark, words, ownWords }) => {
    const property = properties.get(name);
    if (!property) return [`${name}: no property`];
    const says = (what: string, column: unknown, entity: unknown) =>
      String(column) === String(entity) ? [] : [`${name}: ${what} ${column}, but ${entity} in the entity`];
    return [
      ...(inNode[type]?.test(property.type) ? [] : [`${name}: ${type}, but ${property.type} in the entity`]),
      ...says('nullable', nullable, property.nullable),
      ...says('mark', mark, property.mark),
      ...(type === 'jsonb' || !(property.words.length || ownWords.length)
        ? []
        : says('words', words, property.words)),
    ];
  });
}

const entityFiles = (): string[] =>
  readdirSync(join(projectRoot, 'libs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.entity.ts'))
    .map((name) => join(projectRoot, 'libs', name));

const asTheyAre = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, ts.sys.readFile(name)!]));

test('the types of the entities are those of the columns, as narrow as their checks', async () => {
  expect(differences(propertiesOf(asTheyAre(entityFiles())), await columns())).toEqual([]);
});

test('the comparison notices each kind of difference', async () => {
  const person = entityFiles().filter((name) => name.endsWith('/person.entity.ts'));
  const wrong = Object.fromEntries(
    Object.entries(asTheyAre(person)).map(([name, text]) => [
      name,
      text
        .replace(`WithDefault<'active' | 'suspended'>`, `WithDefault<'active' | 'gone'>`)
        .replace('lastEvidenceNumber: WithDefault<number>', 'lastEvidenceNumber: number')
        .replace('name: string', 'name: string | null')
        .replace('createdAt: Date', 'createdAt: string')
        .replace('accountId: string', 'otherId: string'),
    ]),
  );
  const ofPerson = (await columns()).filter(({ name }) => name.startsWith('person.'));
  expect(differences(propertiesOf(wrong), ofPerson)).toEqual([
    'person.account_id: no property',
    'person.created_at: timestamp with time zone, but string in the entity',
    'person.last_evidence_number: mark WithDefault, but none in the entity',
    'person.name: nullable false, but true in the entity',
    'person.state: words active,suspended, but active,gone in the entity',
  ]);
});
