import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { projectRoot } from '#configuration';

/** A library or app (`libs/units`, `apps/web`) that reads or writes a table in its SQL. */
export interface TableUse {
  readonly by: string;
  readonly table: string;
  readonly writes: boolean;
}

/** Table → the library that describes it in its `entities/`, and so owns it. */
export function tableOwners(): ReadonlyMap<string, string> {
  return new Map(entities().map(({ table, owner }) => [table, owner]));
}

/** Every use of a table in the sources of libraries and apps, each once. */
export function tablesUsed(): TableUse[] {
  const described = entities();
  const tables = new Set(described.map(({ table }) => table));
  const tableOf = new Map(described.map(({ className, table }) => [className, table]));
  const uses = new Map<string, TableUse>();
  for (const file of sources()) {
    if (file.includes('/entities/')) continue;
    const by = file.split('/').slice(0, 2).join('/');
    const add = (table: string | undefined, writes: boolean) => {
      if (table && tables.has(table)) uses.set(`${by} ${table} ${writes}`, { by, table, writes });
    };
    visit(parse(file), (node) => {
      if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
        for (const { table, writes } of inSql(node.text)) add(table, writes);
      if (ts.isCallExpression(node))
        for (const argument of node.arguments)
          if (ts.isIdentifier(argument)) add(tableOf.get(argument.text), changes(node.expression.getText()));
    });
  }
  return [...uses.values()];
}

/** `insert(tx, SignOff, …)` writes the table of the entity; `load(tx, SignOff, …)` reads it. */
const changes = (called: string): boolean => /\b(insert|update|delete|remove|upsert)\w*$/i.test(called);

function* inSql(text: string): Generator<{ readonly table: string; readonly writes: boolean }> {
  for (const [, table] of text.matchAll(/\b(?:insert into|update|delete from)\s+([a-z_]+)/g))
    yield { table: table!, writes: true };
  // `from unit u, evidence e`, `join unit u`, and `using` of a delete.
  for (const [, list] of text.matchAll(/(?<!delete )\b(?:from|join|using)\s+(?=([a-z_]+[^()]*))/g))
    for (const part of list!
      .split(/\b(?:where|on|join|group|order|for|union|set|left|returning)\b/)[0]!
      .split(','))
      yield { table: /^\s*([a-z_]+)/.exec(part)?.[1] ?? '', writes: false };
}

interface DescribedTable {
  readonly className: string;
  readonly table: string;
  readonly owner: string;
}

/** Views have no entity. */
const views: readonly DescribedTable[] = ['live_allocation', 'unit_relation'].map((table) => ({
  className: '',
  table,
  owner: 'libs/units',
}));

let known: readonly DescribedTable[] | undefined;

function entities(): readonly DescribedTable[] {
  known ??= sources()
    .filter((file) => file.endsWith('.entity.ts'))
    .flatMap((file): readonly DescribedTable[] => {
      const text = readFileSync(join(projectRoot, file), 'utf8');
      const owner = file.split('/').slice(0, 2).join('/');
      return [...text.matchAll(/@Entity\(\s*'([a-z_]+)'[\s\S]*?export class (\w+)/g)].map(
        ([, table, className]) => ({ table: table!, className: className!, owner }),
      );
    })
    .concat(views);
  return known;
}

const sources = (): string[] =>
  ['libs', 'apps'].flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.spec|\.model)\.ts$/.test(file))
      .map((file) => `${folder}/${file}`),
  );

const parse = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(join(projectRoot, file), 'utf8'), ts.ScriptTarget.ES2023, true);

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}
