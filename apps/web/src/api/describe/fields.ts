import { Transform, Type as Convert } from 'class-transformer';
import { IsBoolean, IsInt, IsNumber, IsObject, Max, Min, ValidateNested } from 'class-validator';
import type { Blocker } from '#refusals';
import { choiceChecks, code, dayChecks, idChecks, listChecks, textChecks } from '../../http/fields/checks.js';
import type { ClassOf, Field } from './described.js';
import { reasonSchema } from './problem.answer.js';

/*
 * The fields of what goes in and out of the API, each said once: how it is described, what is taken from outside, what the
 * compiler knows of it and, because nothing undescribed is sent, what is answered. Codes are those of forms:
 * `title-missing`, `title-too-long`.
 */

/** Words of ours. */
export const text: Field<string> = { schema: { type: 'string' }, checks: textChecks() };

/** Words from outside. */
export const textOf = ({ min, max }: { readonly min?: number; readonly max: number }): Field<string> => ({
  schema: { type: 'string', minLength: min, maxLength: max },
  checks: textChecks({ min, max }),
});

const uuid = { type: 'string', format: 'uuid' };
/** What the program saw last, compared with what stands: nothing is ever loaded by it. */
const comparedUuid = { ...uuid, 'x-compared': true };
const maxIds = 500;

export const id: Field<string> = { schema: uuid, checks: idChecks() };
export const comparedId: Field<string> = { ...id, schema: comparedUuid };
export const ids: Field<readonly string[]> = {
  schema: { type: 'array', maxItems: maxIds, items: uuid },
  checks: [...listChecks({ max: maxIds }), ...idChecks(true)],
};
export const comparedIds: Field<readonly string[]> = {
  ...ids,
  schema: { type: 'array', maxItems: maxIds, items: comparedUuid },
};

export const yesOrNo: Field<boolean> = { schema: { type: 'boolean' }, checks: [IsBoolean(code('missing'))] };

/** Yes or no in a query: `?atRisk=true`. */
export const flag: Field<boolean> = {
  schema: { type: 'boolean' },
  checks: [
    Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown))),
    IsBoolean(code('unknown')),
  ],
};

/** A whole number, also when it comes as the text of a query. */
export const wholeOf = ({ min, max }: { readonly min?: number; readonly max?: number }): Field<number> => ({
  schema: { type: 'integer', minimum: min, maximum: max },
  checks: [
    Convert(() => Number),
    IsInt(code('not-a-number')),
    ...(min === undefined ? [] : [Min(min, code('too-small'))]),
    ...(max === undefined ? [] : [Max(max, code('too-large'))]),
  ],
});
export const whole = wholeOf({});

export const fraction: Field<number> = {
  schema: { type: 'number', minimum: 0, maximum: 1 },
  checks: [IsNumber({}, code('not-a-number')), Min(0, code('too-small')), Max(1, code('too-large'))],
};

/** A day in London, `2026-02-12`. */
export const day: Field<string> = { schema: { type: 'string', format: 'date' }, checks: dayChecks() };

/** An instant, answered in UTC; none is ever taken from outside. */
export const moment: Field<Date> = { schema: { type: 'string', format: 'date-time' }, checks: [] };

/** An instant in JSON that the database made, where it is a text already. */
export const writtenMoment: Field<string> = { schema: moment.schema, checks: [] };

/** One of a few values; `name` is what the description calls the list. */
export const oneOf = <const Value extends string>(values: readonly Value[], name: string): Field<Value> => ({
  schema: { enum: [...values], enumName: name, type: 'string' },
  checks: choiceChecks(values),
});

export const someOf = <const Value extends string>(
  values: readonly Value[],
  name: string,
): Field<readonly Value[]> => ({
  schema: { enum: [...values], enumName: name, isArray: true },
  checks: [...listChecks({ max: values.length }), ...choiceChecks(values, true)],
});

/** Lists of words and of whole numbers, which are only ever answered. */
export const texts: Field<readonly string[]> = {
  schema: { type: 'array', items: { type: 'string' } },
  checks: [],
};
export const wholes: Field<readonly number[]> = {
  schema: { type: 'array', items: { type: 'integer' } },
  checks: [],
};

/** An object of another described class. */
export const one = <Value extends object>(of: ClassOf<Value>): Field<Value> => ({
  schema: { type: () => of },
  checks: [IsObject(code('missing')), ValidateNested(code('missing')), Convert(() => of)],
  of,
});

/** A list of objects of another described class. */
export const listOf = <Value extends object>(
  of: ClassOf<Value>,
  { min = 0 } = {},
): Field<readonly Value[]> => ({
  schema: { type: () => of, isArray: true, ...(min && { minItems: min }) },
  checks: [
    ...listChecks({ min, max: 500 }),
    IsObject(code('missing', true)),
    ValidateNested(code('missing', true)),
    Convert(() => of),
  ],
  of,
});

/** A document with a format of its own: answered as it is. */
export const open: Field<object> = { schema: { type: 'object', additionalProperties: true }, checks: [] };

/** Why a rule refuses: codes, each with the facts that a sentence about it needs. */
export const reasons: Field<readonly Blocker[]> = {
  schema: { type: 'array', items: reasonSchema },
  checks: [],
};
