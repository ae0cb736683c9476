import { newId } from '#database';
import type { ApiDocument } from './api-description.js';

type Schema = Readonly<Record<string, unknown>>;

/** Where a field stands in a body: `['criteria', 0, 'unitId']`. */
export type FieldPath = readonly (string | number)[];

export interface SampledId {
  readonly at: FieldPath;
  /** Compared with what stands, never loaded by. */
  readonly compared: boolean;
}

export interface Sample {
  readonly body: Readonly<Record<string, unknown>>;
  /** Every field that holds an id. */
  readonly ids: readonly SampledId[];
  /** Every object in it, itself first. */
  readonly objects: readonly FieldPath[];
}

/**
 * A body that a schema takes, made from the schema alone: all that is required, and what may be left out where it
 * holds ids.
 *
 * @param known values for fields, by name
 */
export function sampleBody(
  { components }: ApiDocument,
  schema: Schema,
  known: Readonly<Record<string, unknown>>,
): Sample {
  const ids: SampledId[] = [];
  const objects: FieldPath[] = [];

  const resolved = (given: Schema): Schema => {
    const [inner] = (given['allOf'] as Schema[] | undefined) ?? [given];
    const reference = inner!['$ref'] as string | undefined;
    return reference ? components.schemas[reference.split('/').at(-1)!]! : given;
  };
  const holdsIds = (given: Schema): boolean => JSON.stringify(unfolded(given)).includes('"uuid"');
  const unfolded = (given: unknown): unknown => {
    if (Array.isArray(given)) return given.map(unfolded);
    if (typeof given !== 'object' || given === null) return given;
    const own = (given as Schema)['$ref'] ? resolved(given as Schema) : (given as Schema);
    return Object.fromEntries(Object.entries(own).map(([name, value]) => [name, unfolded(value)]));
  };

  const sample = (given: Schema, at: FieldPath): unknown => {
    const of = resolved(given);
    const name = [...at].reverse().find((part) => typeof part === 'string') as string | undefined;
    if (of['format'] === 'uuid') {
      ids.push({ at, compared: of['x-compared'] === true });
      return known[name!] ?? (of['nullable'] ? null : newId());
    }
    if (name && known[name] !== undefined && of['type'] !== 'array') return known[name];
    if (of['enum']) return (of['enum'] as unknown[])[0];
    switch (of['type']) {
      case 'object':
        return sampleObject(of, at);
      case 'array':
        return [sample(of['items'] as Schema, [...at, 0])];
      case 'boolean':
        return true;
      case 'integer':
      case 'number':
        return of['minimum'] ?? 1;
      default:
        return of['format'] === 'date' ? '2026-01-15' : 'some words';
    }
  };
  const sampleObject = (of: Schema, at: FieldPath): Record<string, unknown> => {
    objects.push(at);
    const required = (of['required'] as string[] | undefined) ?? [];
    const fields = Object.entries(of['properties'] as Record<string, Schema>);
    return Object.fromEntries(
      fields
        .filter(([name, field]) => required.includes(name) || holdsIds(field))
        .map(([name, field]) => [name, sample(field, [...at, name])]),
    );
  };

  return { body: sample(schema, []) as Record<string, unknown>, ids, objects };
}

/** The body with another value at one place. */
export function withValue(body: unknown, at: FieldPath, value: unknown): unknown {
  const [first, ...rest] = at;
  if (first === undefined) return value;
  if (Array.isArray(body))
    return body.map((one, index) => (index === first ? withValue(one, rest, value) : (one as unknown)));
  const given = body as Record<string, unknown>;
  return Object.fromEntries([
    ...Object.entries(given).filter(([name]) => name !== first),
    [first, withValue(given[first], rest, value)],
  ]);
}
