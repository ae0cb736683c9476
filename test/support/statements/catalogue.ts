import type pg from 'pg';
import { parseNodeTree, type Tree } from './node-tree.js';

export interface CatalogueColumn {
  readonly notNull: boolean;
  /** The words that a check of its table lets in, where there is one. */
  readonly words: readonly string[] | null;
}

/** What a migrated database says of the things that a parsed statement names by their numbers. */
export interface Catalogue {
  column(table: string, number: string): CatalogueColumn | undefined;
  /** The parsed statement of a view; undefined for a table. */
  view(relation: string): Tree | undefined;
  functionName(oid: string): string;
  operator(oid: string): { readonly name: string; readonly strict: boolean };
}

export async function readCatalogue(client: pg.Client): Promise<Catalogue> {
  const columns = await keyed<{ key: string; notNull: boolean; check: string | null }>(
    client,
    `select a.attrelid || '.' || a.attnum as key, a.attnotnull as "notNull", pg_get_constraintdef(k.oid) as check
     from pg_attribute a left join pg_constraint k on k.contype = 'c' and k.conrelid = a.attrelid
       and k.conkey = array[a.attnum] and pg_get_constraintdef(k.oid) ~ '^CHECK \\(\\([^()]* = ANY \\(ARRAY\\[[^()]*\\]\\)\\)\\)$'`,
  );
  const views = await keyed<{ key: string; tree: string }>(
    client,
    `select c.oid::text as key, r.ev_action::text as tree from pg_class c join pg_rewrite r on r.ev_class = c.oid
     where c.relkind = 'v' and c.relnamespace = 'public'::regnamespace`,
  );
  const functions = await keyed<{ key: string; name: string }>(
    client,
    'select oid::text as key, proname as name from pg_proc',
  );
  const operators = await keyed<{ key: string; name: string; strict: boolean }>(
    client,
    `select o.oid::text as key, o.oprname as name, p.proisstrict as strict
     from pg_operator o join pg_proc p on p.oid = o.oprcode`,
  );
  return {
    column: (table, number) => {
      const found = columns.get(`${table}.${number}`);
      const words = found?.check ? [...found.check.matchAll(/'([^']*)'/g)].map(([, word]) => word!) : null;
      return found && { notNull: found.notNull, words };
    },
    view: (relation) => {
      const found = views.get(relation);
      return found && parseNodeTree(found.tree);
    },
    functionName: (oid) => functions.get(oid)?.name ?? '',
    operator: (oid) => operators.get(oid) ?? { name: '', strict: false },
  };
}

async function keyed<Row extends { key: string }>(
  client: pg.Client,
  sql: string,
): Promise<ReadonlyMap<string, Row>> {
  const { rows } = await client.query<Row>(sql);
  return new Map(rows.map((row) => [row.key, row]));
}
