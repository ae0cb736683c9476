import 'reflect-metadata';
import { applyDecorators } from '@nestjs/common';
import { Expose, Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';

/**
 * The fields of form classes. Each gives codes made of the field's name, for which the page's `messages.en.json` has
 * words under `errors`: `name-missing`, `name-too-long`, `name-unknown`.
 */
const code = (what: string) => ({
  message: ({ property }: { property: string }) => `${kebab(property)}-${what}`,
});
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

interface Need {
  readonly optional?: boolean;
}

/** What was typed, trimmed, with line breaks as `\n`: at least a character unless optional, at most `max`. */
export function Text({ max = 200, optional = false }: Need & { readonly max?: number } = {}) {
  return applyDecorators(
    Expose(), // so that a field that was not posted passes through Transform too
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : optional ? (value ?? '') : value,
    ),
    IsString(code('missing')),
    ...(optional ? [] : [IsNotEmpty(code('missing'))]),
    MaxLength(max, code('too-long')),
  );
}

/** A password: taken as it is, spaces included; whether it will do is for the act to say. */
export const Secret = () =>
  applyDecorators(IsString(code('missing')), IsNotEmpty(code('missing')), MaxLength(1000, code('too-long')));

/** One of these values: radios or a select. */
export const Choice = (values: readonly string[], { optional = false }: Need = {}) =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (optional && value === '' ? undefined : value)),
    ...(optional ? [IsOptional()] : [IsNotEmpty(code('missing'))]),
    IsIn([...values], code('unknown')),
  );

/** A box that is ticked or not: true or false. */
export const Ticked = () =>
  applyDecorators(
    Expose(),
    Transform(({ value }: { value: unknown }) => value !== undefined && value !== ''),
    IsIn([true, false], code('unknown')),
  );

/** Any of these values: checkboxes. */
export const Choices = (values: readonly string[], need: Need = {}) =>
  applyDecorators(asList(need, values.length), IsIn([...values], { each: true, ...code('unknown') }));

/** The id of a row. */
export const Id = ({ optional = false }: Need = {}) =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (optional && value === '' ? undefined : value)),
    ...(optional ? [IsOptional()] : [IsNotEmpty(code('missing'))]),
    IsUUID('all', code('unknown')),
  );

/** Ids of rows: checkboxes over records. */
export const Ids = (need: Need & { readonly max?: number } = {}) =>
  applyDecorators(asList(need, need.max ?? 500), IsUUID('all', { each: true, ...code('unknown') }));

/** A text each of several rows, in their order; empty ones stay, so that the rows of several fields keep together. */
export const Texts = ({ max = 200, rows = 500 }: { readonly max?: number; readonly rows?: number } = {}) =>
  applyDecorators(
    asList({ optional: true }, rows),
    IsString({ each: true, ...code('unknown') }),
    MaxLength(max, { each: true, ...code('too-long') }),
  );

const dayFields = Symbol('day fields');

/** A day 'YYYY-MM-DD', from three boxes `<name>-day`, `-month`, `-year` (the `date-input` partial) or as one value. */
export function Day({ optional = false }: Need = {}) {
  return applyDecorators(
    ((target: object, property: string) =>
      Reflect.defineMetadata(dayFields, [...daysOf(target), property], target)) as PropertyDecorator,
    ...(optional ? [IsOptional()] : [IsNotEmpty(code('missing'))]),
    Matches(/^\d{4}-\d{2}-\d{2}$/, code('not-a-day')),
  );
}

/** The names of a form's days. */
export const daysOf = (prototype: object): readonly string[] =>
  (Reflect.getMetadata(dayFields, prototype) as string[] | undefined) ?? [];

function asList({ optional = false }: Need, max: number) {
  return applyDecorators(
    Expose(),
    Transform(({ value }: { value: unknown }) => (value === undefined || value === '' ? [] : [value].flat())),
    IsArray(code('missing')),
    ...(optional ? [] : [ArrayMinSize(1, code('missing'))]),
    ArrayMaxSize(max, code('too-many')),
  );
}
