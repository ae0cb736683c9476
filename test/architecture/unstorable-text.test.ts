import type { Type } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import fc from 'fast-check';
import { Invalid } from '#refusals';
import { apiControllers } from '../../apps/web/src/api/api-controllers.js';
import type { Described } from '../../apps/web/src/api/describe/described.js';
import { pageControllers } from '../../apps/web/src/pages/page-controllers.js';
import { BodyValidationPipe } from '../../apps/web/src/http/api/body-validation-pipe.js';
import { readForm } from '../../apps/web/src/http/forms/posted-form.js';

/** What PostgreSQL cannot keep as text: NUL, and half of a surrogate pair. */
const unstorable = fc.constantFrom('\0', '\ud800', '\udfff');
const around = fc.string({ maxLength: 5, unit: 'binary' });
const isStorable = (text: string) => !/[\0\p{Cs}]/u.test(text);

type Parameter = { readonly index: number; readonly data?: unknown };
const handlersOf = (controller: Type<object>) =>
  Object.getOwnPropertyNames(controller.prototype).map((name) => ({
    parameters: Object.entries(
      (Reflect.getMetadata('__routeArguments__', controller, name) ?? {}) as Record<string, Parameter>,
    ),
    types: (Reflect.getMetadata('design:paramtypes', controller.prototype as object, name) ??
      []) as Type<object>[],
  }));

/** The class of each form that a page takes. */
const forms = new Set(
  pageControllers
    .flatMap(handlersOf)
    .flatMap(({ parameters }) => parameters.map(([, { data }]) => data))
    .filter((data) => typeof data === 'function')
    .map((data) => data as Type<object>)
    .filter((form) => fieldsOf(form).length > 0),
);

/** The class of each body and each query that the API takes, and of each object in it. */
const bodies = new Set(
  apiControllers
    .flatMap(handlersOf)
    .flatMap(({ parameters, types }) => parameters.map(([, { index }]) => types[index]!))
    .filter((type) => fieldsOf(type).length > 0)
    .flatMap(withNested),
);

function fieldsOf(type: Type<object>): string[] {
  const known = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
  return [...new Set(known.map(({ propertyName }) => propertyName))];
}

function withNested(type: Type<object>): Type<object>[] {
  const described = Object.values((type as Described).fields);
  return [type, ...described.flatMap(({ of }) => (of ? withNested(of) : []))];
}

/** Every text in a value, however deep. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

describe.each([...forms].map((form) => [form.name, form] as const))('%s', (_name, form) => {
  it.each(fieldsOf(form))('refuses at %s what nothing can keep, and keeps what was typed', (name) => {
    const isText = textsIn(readForm(form, { [name]: 'a' }).taken[name as never]).length > 0;
    fc.assert(
      fc.property(around, unstorable, around, (before, wrong, after) => {
        const typed = before + wrong + after;
        const { values, problems, taken } = readForm(form, { [name]: typed });
        expect(textsIn(taken).filter((text) => !isStorable(text))).toEqual([]);
        expect(values[name]).toBe(typed);
        if (isText)
          expect(problems.find(({ field }) => field === name)?.code).toMatch(/-(not-text|too-long)$/);
      }),
      { numRuns: 20 },
    );
  });
});

/** The code of what is wrong with one field of a body, if anything is. */
async function faultOf(body: Type<object>, name: string, value: unknown): Promise<string | undefined> {
  const taken = new BodyValidationPipe().transform({ [name]: value }, { type: 'body', metatype: body });
  const refusal: unknown = await taken.then(
    () => undefined,
    (error: unknown) => error,
  );
  return refusal instanceof Invalid ? refusal.fields[name] : undefined;
}

describe.each([...bodies].map((body) => [body.name, body] as const))('%s', (_name, body) => {
  it.each(fieldsOf(body))('refuses at %s what nothing can keep', async (name) => {
    const isText = (await faultOf(body, name, 'a')) === undefined;
    await fc.assert(
      fc.asyncProperty(around, unstorable, around, async (before, wrong, after) => {
        expect(await faultOf(body, name, before + wrong + after)).toMatch(
          isText ? /-not-text$/ : /^[a-z-]+$/,
        );
      }),
      { numRuns: 20 },
    );
  });
});

it('is of every form and every body', () => {
  expect(forms.size).toBeGreaterThan(40);
  expect(bodies.size).toBeGreaterThan(25);
});
