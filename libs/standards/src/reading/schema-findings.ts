import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#configuration';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { FieldFinding } from '../domain/finding.js';
import type { Standard } from '../domain/standard.js';

export const schemaFile: string = join(projectRoot, 'standards-data', 'standard.schema.json');

/** The JSON schema of the format. */
export const schemaText = (): string => readFileSync(schemaFile, 'utf8');

let compiled: ValidateFunction<Standard> | undefined;

function schema(): ValidateFunction<Standard> {
  compiled ??= new Ajv({ allErrors: true, allowUnionTypes: true, verbose: true }).compile<Standard>(
    JSON.parse(schemaText()),
  );
  return compiled;
}

/** Whether the value has the form of a standard: what the JSON schema says, no more. */
export function isStandard(value: unknown): value is Standard {
  return schema()(value);
}

/** Every breach of the JSON schema. Empty exactly when `isStandard`. */
export function schemaFindings(value: unknown): FieldFinding[] {
  const validate = schema();
  return validate(value) ? [] : validate.errors!.flatMap(findingOf);
}

function findingOf(error: ErrorObject): FieldFinding[] {
  const path = error.instancePath.split('/').slice(1);
  const { params, parentSchema } = error;
  const field = path.at(-1) ?? '';
  const found = (code: FieldFinding['code'], facts: FieldFinding['facts'] = {}, at = path) => [
    { code, path: at, facts },
  ];
  const properties = (parentSchema?.['properties'] ?? {}) as Readonly<Record<string, Described>>;
  const value = shown(error.data);
  switch (error.keyword) {
    case 'if': // its `then` has said what is missing
      return [];
    case 'additionalProperties': {
      const name = params['additionalProperty'] as string;
      return found('field-unknown', { name, known: Object.keys(properties).join(', ') }, [...path, name]);
    }
    case 'required': {
      const name = params['missingProperty'] as string;
      return found('field-missing', { name, expected: firstSentence(properties[name]) });
    }
    case 'type':
      return found(expectedKinds[[params['type']].flat().join(' or ')]!, {
        field,
        known: Object.keys(properties).join(', '),
      });
    case 'enum':
      return found('not-one-of', {
        field,
        value,
        expected: (params['allowedValues'] as string[]).join(', '),
      });
    case 'minProperties':
    case 'maxProperties':
      return found('one-of-paragraph-and-list');
    case 'pattern':
      return found('wrong-form', { field, value, expected: firstSentence(parentSchema as Described) });
    default:
      return found(limits[error.keyword]!, { field, limit: params['limit'] as number });
  }
}

interface Described {
  readonly description?: string;
}

/** What an editor shows first of a field. */
const firstSentence = (schema: Described | undefined): string =>
  /^.*?\.(?=\s|$)/.exec(schema?.description ?? '')?.[0] ?? '';

const shown = (value: unknown) => (typeof value === 'string' ? value.slice(0, 60) : '');

const expectedKinds: Readonly<Record<string, FieldFinding['code']>> = {
  string: 'text-expected',
  'string or null': 'text-or-null-expected',
  array: 'list-expected',
  object: 'fields-expected',
  'string or object': 'entry-expected',
};

const limits: Readonly<Record<string, FieldFinding['code']>> = {
  minLength: 'too-short',
  maxLength: 'too-long',
  minItems: 'too-few',
  maxItems: 'too-many',
};
