import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '#configuration';
import { Statement } from '#database';

/** Every file of queries, from the project's root. */
export const queryFiles = (): string[] =>
  ['apps', 'libs'].flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.queries.ts'))
      .map((name) => join(folder, name)),
  );

/** The statements that a file exports, by name: `reviewQueueRows`, or `listed.open` where an object holds variants. */
export async function exportedStatements(file: string): Promise<ReadonlyMap<string, Statement<unknown>>> {
  const module = (await import(pathToFileURL(join(projectRoot, file)).href)) as Record<string, unknown>;
  return new Map(Object.entries(module).flatMap(([name, value]) => statementsIn(name, value)));
}

function statementsIn(name: string, value: unknown): [string, Statement<unknown>][] {
  if (value instanceof Statement) return [[name, value]];
  const isPlain =
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  return isPlain
    ? Object.entries(value).flatMap(([key, inner]) => statementsIn(`${name}.${key}`, inner))
    : [];
}
