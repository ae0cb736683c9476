import 'reflect-metadata';
import { applyDecorators } from '@nestjs/common';
import { Expose, Transform } from 'class-transformer';
import { IsInt, IsOptional, Matches } from 'class-validator';
import {
  type Checks,
  choiceChecks,
  code,
  dayChecks,
  idChecks,
  isThere,
  listChecks,
  maxSecretLength,
  textChecks,
} from '../fields/checks.js';

/**
 * The fields of form classes: what a browser posts, and what is checked of it as it is of the API's bodies. The page's
 * `messages.en.json` has words for each code under `errors`: `name-missing`, `name-too-long`, `name-unknown`. That
 * something is no text (`name-not-text`) has the same words everywhere.
 */
interface Need {
  readonly optional?: boolean;
}

type Taken = (value: unknown) => unknown;

/** @param taken what becomes of what was posted, or of `undefined` when nothing was, before it is checked */
const field = (taken: Taken, ...checks: Checks) =>
  applyDecorators(
    Expose(),
    Transform(({ value }: { value: unknown }) => taken(value)),
    ...checks,
  );

/** One value, of which nothing is left when it is empty and may be. */
const one = ({ optional = false }: Need, checks: Checks) =>
  field(
    (value) => (optional && value === '' ? undefined : value),
    optional ? IsOptional() : isThere(),
    ...checks,
  );

/** Several values of one name: a browser posts none, one or a list. */
const several = (need: Need, max: number, checks: Checks) =>
  field(
    (value) => (value === undefined || value === '' ? [] : [value].flat()),
    ...listChecks({ min: need.optional ? 0 : 1, max }),
    ...checks,
  );

/** What was typed, trimmed, with line breaks as `\n`: at least a character unless optional, at most `max`. */
export const Text = ({ max = 200, optional = false }: Need & { readonly max?: number } = {}) =>
  field(
    (value) =>
      typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : optional ? (value ?? '') : value,
    ...textChecks({ min: optional ? 0 : 1, max }),
  );

/** A password: taken as it is, spaces included; whether it will do is for the act to say. */
export const Secret = () => applyDecorators(...textChecks({ min: 1, max: maxSecretLength }));

/** One of these values: radios or a select. */
export const Choice = (values: readonly string[], need: Need = {}) => one(need, choiceChecks(values));

/** A box that is ticked or not: true or false. */
export const Ticked = () =>
  field((value) => value !== undefined && value !== '', ...choiceChecks([true, false]));

/** Any of these values: checkboxes. */
export const Choices = (values: readonly string[], need: Need = {}) =>
  several(need, values.length, choiceChecks(values, true));

/** The id of a row. */
export const Id = (need: Need = {}) => one(need, idChecks());

/** Ids of rows: checkboxes over records. */
export const Ids = ({ max = 500, ...need }: Need & { readonly max?: number } = {}) =>
  several(need, max, idChecks(true));

/** Keys made of several ids: checkboxes over what has no id of its own. */
export const Keys = (pattern: RegExp, max: number) =>
  several({ optional: true }, max, [Matches(pattern, code('unknown', true))]);

/** A text each of several rows, in their order; empty ones stay, so that the rows of several fields keep together. */
export const Texts = ({ max = 0, rows }: { readonly max?: number; readonly rows: number }) =>
  field(
    (value) => (value === undefined ? [] : [value].flat()),
    ...listChecks({ max: rows }),
    ...textChecks({ max, each: true }),
  );

/** The version of a row that the page was made from. */
export const Version = () => field(Number, IsInt(code('missing')));

const dayFields = Symbol('day fields');

/** A day 'YYYY-MM-DD', from three boxes `<name>-day`, `-month`, `-year` (the `date-input` partial) or as one value. */
export function Day({ optional = false }: Need = {}) {
  return applyDecorators(
    ((target: object, property: string) =>
      Reflect.defineMetadata(dayFields, [...daysOf(target), property], target)) as PropertyDecorator,
    optional ? IsOptional() : isThere(),
    ...dayChecks(),
  );
}

/** The names of a form's days. */
export const daysOf = (prototype: object): readonly string[] =>
  (Reflect.getMetadata(dayFields, prototype) as string[] | undefined) ?? [];
