import { applyDecorators, type Type } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type as Convert } from 'class-transformer';
import { IsBoolean, IsInt, IsNumber, IsObject, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import {
  type Checks,
  choiceChecks,
  code,
  dayChecks,
  idChecks,
  listChecks,
  textChecks,
} from '../../http/fields/checks.js';
import { rememberField } from './described-fields.js';
import { reasonSchema } from './problem.answer.js';

/**
 * The fields of what goes in and out of the API, each described once: what is said of it, what is taken from outside, and,
 * because nothing undescribed is sent, what is answered. Codes are those of forms: `title-missing`, `title-too-long`.
 */
export interface FieldOptions {
  readonly description?: string;
  /** It may be left out. */
  readonly optional?: boolean;
  /** It may be null. */
  readonly nullable?: boolean;
}

function field(options: FieldOptions, schema: object, checks: Checks, shape = {}) {
  const { description, optional = false, nullable = false } = options;
  const property = { ...schema, description, [requiredOf(schema)]: !optional, ...(nullable && { nullable }) };
  return applyDecorators(
    rememberField({ nullable, ...shape }),
    ApiProperty(property as ApiPropertyOptions),
    ValidateIf((_, value) => !(optional && value === undefined) && !(nullable && value === null)),
    ...checks,
  );
}

/** With an inline object, `required` would be its list of fields. */
const requiredOf = (schema: object) => ('additionalProperties' in schema ? 'selfRequired' : 'required');

/** Words. What comes from outside has a `max`. */
export const Text = (options: FieldOptions & { readonly min?: number; readonly max?: number } = {}) =>
  field(options, { type: 'string', minLength: options.min, maxLength: options.max }, textChecks(options));

/** @param compared it is what the program saw last, and is compared with what stands: never loaded by */
export const Id = ({ compared = false, ...options }: FieldOptions & { readonly compared?: boolean } = {}) =>
  field(options, { type: 'string', format: 'uuid', ...(compared && { 'x-compared': true }) }, idChecks());

export const Ids = ({
  max = 500,
  compared = false,
  ...options
}: FieldOptions & { readonly max?: number; readonly compared?: boolean } = {}) =>
  field(
    options,
    {
      type: 'array',
      maxItems: max,
      items: { type: 'string', format: 'uuid', ...(compared && { 'x-compared': true }) },
    },
    [...listChecks({ max }), ...idChecks(true)],
  );

export const YesOrNo = (options: FieldOptions = {}) =>
  field(options, { type: 'boolean' }, [IsBoolean(code('missing'))]);

/** Yes or no in a query: `?atRisk=true`. */
export const Switch = (options: FieldOptions = {}) =>
  field({ ...options, optional: true }, { type: 'boolean' }, [
    Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown))),
    IsBoolean(code('unknown')),
  ]);

/** A whole number, also when it comes as the text of a query. */
export const Whole = (options: FieldOptions & { readonly min?: number; readonly max?: number } = {}) =>
  field(options, { type: 'integer', minimum: options.min, maximum: options.max }, [
    Convert(() => Number),
    IsInt(code('not-a-number')),
    ...(options.min === undefined ? [] : [Min(options.min, code('too-small'))]),
    ...(options.max === undefined ? [] : [Max(options.max, code('too-large'))]),
  ]);

export const Fraction = (options: FieldOptions = {}) =>
  field(options, { type: 'number', minimum: 0, maximum: 1 }, [
    IsNumber({}, code('not-a-number')),
    Min(0, code('too-small')),
    Max(1, code('too-large')),
  ]);

/** A day in London, `2026-02-12`. */
export const Day = (options: FieldOptions = {}) =>
  field(options, { type: 'string', format: 'date' }, dayChecks());

/** An instant, answered in UTC; none is ever taken from outside. */
export const Moment = (options: FieldOptions = {}) =>
  field(options, { type: 'string', format: 'date-time' }, []);

/** One of a few values; `name` is what the description calls the list. */
export const OneOf = (values: readonly string[], name: string, options: FieldOptions = {}) =>
  field(options, { enum: [...values], enumName: name, type: 'string' }, choiceChecks(values));

export const SomeOf = (values: readonly string[], name: string, options: FieldOptions = {}) =>
  field(options, { enum: [...values], enumName: name, isArray: true }, [
    ...listChecks({ max: values.length }),
    ...choiceChecks(values, true),
  ]);

/** Lists of words and of whole numbers, which are only ever answered. */
export const Texts = (options: FieldOptions = {}) =>
  field(options, { type: 'array', items: { type: 'string' } }, []);
export const Wholes = (options: FieldOptions = {}) =>
  field(options, { type: 'array', items: { type: 'integer' } }, []);

/** An object of another described class. `type` is a function of that very name: Swagger knows it by it. */
export const One = <Of extends object>(of: () => Type<Of>, options: FieldOptions = {}) =>
  field(
    options,
    { type: () => of() },
    [IsObject(code('missing')), ValidateNested(code('missing')), Convert(of)],
    {
      of,
    },
  );

/** A list of objects of another described class. */
export const ListOf = <Of extends object>(
  of: () => Type<Of>,
  { min = 0, max = 500, ...options }: FieldOptions & { readonly min?: number; readonly max?: number } = {},
) =>
  field(
    options,
    { type: () => of(), isArray: true, ...(min && { minItems: min }) },
    [
      ...listChecks({ min, max }),
      IsObject(code('missing', true)),
      ValidateNested(code('missing', true)),
      Convert(of),
    ],
    { of },
  );

/** Facts whose names depend on a code, or a document with a format of its own: answered as they are. */
export const Open = (options: FieldOptions = {}) =>
  field(options, { type: 'object', additionalProperties: true }, []);

/** Why a rule refuses: codes, each with the facts that a sentence about it needs. */
export const Reasons = (options: FieldOptions = {}) =>
  field(options, { type: 'array', items: reasonSchema }, []);
