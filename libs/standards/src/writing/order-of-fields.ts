import { schemaText } from '../reading/schema-findings.js';

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

let read: Schema | undefined;

/** The same content, the fields of each object in the order in which the schema describes them. Undefined fields are left out. */
export function inOrderOfSchema(content: unknown): unknown {
  read ??= JSON.parse(schemaText()) as Schema;
  return ordered(content, read, read);
}

function ordered(value: unknown, at: Schema | undefined, root: Schema): unknown {
  const schema = at?.$ref ? root.definitions?.[at.$ref.slice('#/definitions/'.length)] : at;
  if (Array.isArray(value)) return value.map((entry) => ordered(entry, schema?.items, root));
  if (value === null || typeof value !== 'object') return value;
  const names = Object.keys(schema?.properties ?? {});
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([one], [other]) => names.indexOf(one) - names.indexOf(other))
      .map(([name, inner]) => [name, ordered(inner, schema?.properties?.[name], root)]),
  );
}
