import { readFileSync } from 'node:fs';
import { blockFields, nameFields, textFields } from '../domain/edition-fields.js';
import { houseRuleFindings } from '../domain/house-rules.js';
import { schemaFile, schemaFindings } from './schema-findings.js';

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

test('what an editor explains is a sentence, and does not only repeat the name', () => {
  for (const [path, { description }] of all) {
    expect([path, description]).toEqual([path, expect.stringMatching(/^\S.{6,}\.$/)]);
    const words = (text: string) => text.replace(/[^a-z]/gi, '').toLowerCase();
    expect(words(description!)).not.toBe(words(path.split('.').at(-1)!));
  }
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

test('the schema and the code know the same fields of an edition', () => {
  const known = [...textFields, ...nameFields, ...blockFields];
  expect(Object.keys(schema.definitions!['edition']!.properties!).sort()).toEqual(
    [...known, 'performance', 'knowledge', 'glossary', 'links'].sort(),
  );
});

test.each([
  ['P1.1 of an element', { number: '1.1', group: { element: '1', title: 'Greet' } }],
  ['(a) under 1', { number: '1', subItems: [{ number: '1.a', text: 'left' }] }],
  ['(a) under P2.1', { number: '2.1', subItems: [{ number: '2.1.a', text: 'left' }] }],
  ['1.1 under 1', { number: '1', subItems: [{ number: '1.1', text: 'left' }] }],
  ['a heading above', { number: '1', group: { title: 'At the gate' } }],
])('an item printed as %s has its room', (_, item) => {
  const standard = {
    ...{ key: 'gate', version: '1', urn: null, originalUrn: null, dateApproved: '2014' },
    ...{ indicativeReviewDate: 'November 2019', socCode: null, provenance: [] },
    en: {
      title: 'Mind the gate',
      performance: { items: [{ text: 'look', ...item }] },
      knowledge: { items: [{ number: '1', text: 'gates' }] },
    },
  };
  expect(schemaFindings(standard)).toEqual([]);
  expect(houseRuleFindings(standard)).toEqual([]);
});
