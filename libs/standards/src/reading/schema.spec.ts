import { readFileSync } from 'node:fs';
import { schemaFile } from './schema-findings.js';

interface Schema {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly additionalProperties?: boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly maxItems?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
}
const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as Schema;

/** Every schema in the file with the path of names that leads to it. */
function everySchema(at: Schema, path: string): [string, Schema][] {
  return [
    [path, at],
    ...Object.entries({ ...at.properties, ...at.definitions }).flatMap(([name, inner]) =>
      everySchema(inner, `${path}.${name}`),
    ),
    ...(at.items ? everySchema(at.items, `${path}[]`) : []),
  ];
}
const all = everySchema(schema, 'standard');

test('an editor explains every field', () => {
  expect(all.filter(([, { description }]) => !description).map(([path]) => path)).toEqual([]);
  expect(all.length).toBeGreaterThan(60);
});

test('no object takes fields that the format does not know, and nothing is without a limit', () => {
  const has = (type: string, of: Schema) => [of.type].flat().includes(type);
  expect(all.filter(([, at]) => has('object', at) && at.additionalProperties !== false)).toEqual([]);
  expect(all.filter(([, at]) => has('array', at) && !at.maxItems && !at.definitions)).toEqual([]);
  expect(all.filter(([, at]) => has('string', at) && !at.maxLength && !at.pattern && !at.enum)).toEqual([]);
});

test('every field of the register has its room', () => {
  const fields = [
    ...Object.keys(schema.properties!),
    ...Object.keys(schema.definitions!['edition']!.properties!),
  ];
  expect(fields).toEqual(
    expect.arrayContaining(
      `key version urn originalUrn title overview performance knowledge scope values behaviours skills glossary
       links developer dateApproved indicativeReviewDate validity status originatingOrganisation occupations suites
       keywords socCode category provenance en cy`.split(/\s+/),
    ),
  );
});
