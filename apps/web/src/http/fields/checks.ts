import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
  ValidateBy,
} from 'class-validator';
import { isDay } from '#calendar';

/**
 * What is checked of a field, of forms and of the API alike: in this order, and the first that fails is told. The codes
 * are made of the field's name: `title-missing`, `title-too-long`, `title-not-text`.
 */
export type Checks = readonly PropertyDecorator[];

/** @param each of a list: what is checked is each of its entries */
export const code = (what: string, each = false) => ({
  each,
  message: ({ property }: { property: string }) => `${kebab(property)}-${what}`,
});

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** PostgreSQL keeps neither NUL nor half of a surrogate pair. */
const storable = /^[^\0\p{Cs}]*$/u;

/** @param min at least so many characters, else it is missing */
export const textChecks = ({ min = 0, max = 0, each = false } = {}): Checks => [
  IsString(code(each ? 'not-text' : 'missing', each)),
  ...(min ? [MinLength(min, code('missing', each))] : []),
  ...(max ? [MaxLength(max, code('too-long', each))] : []),
  Matches(storable, code('not-text', each)),
];

/** In characters: more would only be work for the hash. What a new password may have is for `libs/people` to say. */
export const maxSecretLength = 1000;

export const idChecks = (each = false): Checks => [IsUUID('all', code('unknown', each))];

export const choiceChecks = (values: readonly unknown[], each = false): Checks => [
  IsIn([...values], code('unknown', each)),
];

/** A day of the calendar, `2026-02-12`. */
export const dayChecks = (): Checks => [
  ValidateBy(
    { name: 'isDay', validator: { validate: (value) => typeof value === 'string' && isDay(value) } },
    code('not-a-day'),
  ),
];

export const listChecks = ({ min = 0, max }: { readonly min?: number; readonly max: number }): Checks => [
  IsArray(code('missing')),
  ...(min ? [ArrayMinSize(min, code('missing'))] : []),
  ArrayMaxSize(max, code('too-many')),
];

export const isThere = (): PropertyDecorator => IsNotEmpty(code('missing'));
