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
  const { params } = error;
  const field = path.at(-1) ?? '';
  const limit = { field, limit: params['limit'] as number };
  switch (error.keyword) {
    case 'if': // its `then` has said what is missing
      return [];
    case 'additionalProperties': {
      const name = params['additionalProperty'] as string;
      const known = Object.keys((error.parentSchema?.['properties'] as object) ?? {}).join(', ');
      return [{ code: 'field-unknown', path: [...path, name], facts: { name, known } }];
    }
    case 'required':
      return [{ code: 'field-missing', path, facts: { name: params['missingProperty'] as string } }];
    case 'type':
      return [{ code: 'wrong-type', path, facts: { field, expected: [params['type']].flat().join(' or ') } }];
    case 'enum':
      return [
        {
          code: 'not-one-of',
          path,
          facts: { field, expected: (params['allowedValues'] as string[]).join(', ') },
        },
      ];
    case 'minLength':
      return [{ code: 'too-short', path, facts: limit }];
    case 'maxLength':
      return [{ code: 'too-long', path, facts: limit }];
    case 'minItems':
      return [{ code: 'too-few', path, facts: limit }];
    case 'maxItems':
      return [{ code: 'too-many', path, facts: limit }];
    case 'minProperties':
    case 'maxProperties':
      return [{ code: 'one-of-paragraph-and-list', path, facts: {} }];
    default: {
      const expected = (error.parentSchema?.['description'] as string | undefined) ?? error.message ?? '';
      return [{ code: 'wrong-form', path, facts: { field, expected } }];
    }
  }
}
