import { createParamDecorator, type ExecutionContext, HttpException, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import type { Request } from 'express';
import { daysOf } from './form-fields.js';

/** One field that cannot be taken, or one reason why an act was refused, and the code of its message. */
export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  /** Of a refusal only: what its sentence needs. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** A form as it was posted: what was typed, what is wrong with it, and what can be taken. */
export interface Posted<Form> {
  readonly values: Readonly<Record<string, unknown>>;
  readonly problems: readonly FieldProblem[];
  /** The fields that nothing is wrong with. All of them are the input of the act: `takeForm` hands it over. */
  readonly taken: Partial<Form>;
}

/** What a page shows its form with, once somebody has typed into it. */
export type TypedForm = Pick<Posted<unknown>, 'values' | 'problems'>;

/**
 * The posted form as a class with fields of `form-fields.ts`: `@PostedForm(InviteForm) form: Posted<InviteForm>`.
 * A field that the class does not have is refused with 400, never ignored (threat 16).
 */
export const PostedForm = createParamDecorator((form: Type<object>, context: ExecutionContext) =>
  readForm(form, context.switchToHttp().getRequest<Request>().body),
);

export function readForm<Form extends object>(form: Type<Form>, body: unknown): Posted<Form> {
  refuseInherited(body);
  const values = { ...(body as Record<string, unknown>) };
  const input = plainToInstance(form, withDays(values, daysOf(form.prototype as object)));
  const errors = validateSync(input, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
  });
  refuseUnknown(errors);
  const problems = errors.map(({ property, ...error }) => ({ field: property, code: firstCode(error) }));
  const wrong = new Set(problems.map(({ field }) => field));
  const taken = Object.fromEntries(Object.entries(input).filter(([name]) => !wrong.has(name)));
  return { values, problems, taken: taken as Partial<Form> };
}

/** Deeper than anything that a form or a program has to say. */
const maxNesting = 20;

/**
 * Refuses names that could pollute a prototype, which class-transformer would drop silently, and deeply nested values,
 * before anything else recurses into them.
 */
export function refuseInherited(value: unknown, depth = 0): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > maxNesting) throw new HttpException('nested-too-deep', 400);
  for (const [name, inner] of Object.entries(value)) {
    if (name === '__proto__' || name === 'constructor' || name === 'prototype')
      throw new HttpException('unknown-field', 400);
    refuseInherited(inner, depth + 1);
  }
}

export function refuseUnknown(errors: readonly ValidationError[]): void {
  for (const { constraints, children } of errors) {
    if (constraints?.['whitelistValidation'] || constraints?.['unknownValue'])
      throw new HttpException('unknown-field', 400);
    refuseUnknown(children ?? []);
  }
}

export const firstCode = ({ constraints, children }: Partial<ValidationError>): string =>
  Object.values(constraints ?? {})[0] ?? (children?.[0] ? firstCode(children[0]) : 'unknown');

/** Three boxes become one day; a box left empty or full of letters makes no day, which the field then says. */
function withDays(values: Record<string, unknown>, days: readonly string[]): Record<string, unknown> {
  const rest = { ...values };
  for (const name of days) {
    const parts = ['year', 'month', 'day'].map((part) => String(rest[`${name}-${part}`] ?? '').trim());
    for (const part of ['year', 'month', 'day']) delete rest[`${name}-${part}`];
    if (parts.some(Boolean)) rest[name] = parts.map((part) => part.padStart(2, '0')).join('-');
  }
  return rest;
}
