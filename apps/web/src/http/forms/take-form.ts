import type { Response } from 'express';
import { Conflict, Gone, Invalid, NotAllowed, Refusal, RuleBroken } from '#refusals';
import type { Problem } from '../../layout/fields.js';
import type { Areas } from '../../layout/locale.js';
import { toProblem } from '../refusals/problem.js';
import { sayBlocker } from '../refusals/say-blocker.js';
import type { FieldProblem, Posted } from './posted-form.js';
import type { Locale } from '../../layout/locale.js';

/** What a page needs to show a form again: what was typed, what is wrong with it, and the fields that can be taken. */
export type FailedForm<Form = unknown> = Posted<Form>;

/**
 * Takes a posted form: `act` when its fields are right, `again` when they are not or when the act is refused, with
 * the status of the refusal (decision 19). Other refusals, and those after which the page of the form cannot be shown,
 * go on to the page of refusals, with what was typed.
 *
 * @param at the field to which the reasons of a refusal lead; the form as a whole unless said
 */
export async function takeForm<Form>(
  response: Response,
  form: Posted<Form>,
  {
    act,
    again,
    at = '',
  }: {
    readonly act: (input: Form) => Promise<void>;
    readonly again: (failed: FailedForm<Form>) => Promise<void> | void;
    readonly at?: string;
  },
): Promise<void> {
  try {
    await act(inputOf(form));
  } catch (refusal) {
    const problems = form.problems.length ? form.problems : problemsOf(refusal, at);
    response.locals['posted'] = form.values;
    if (!problems) throw refusal;
    response.status(toProblem(refusal).status);
    try {
      await again({ ...form, problems });
    } catch (unshowable) {
      throw unshowable instanceof Refusal ? refusal : unshowable;
    }
  }
}

/**
 * The input of a form that is a button, with nothing typed that could be lost.
 * @throws Invalid
 */
export function inputOf<Form>({ problems, taken }: Posted<Form>): Form {
  if (problems.length)
    throw new Invalid(Object.fromEntries(problems.map(({ field, code }) => [field, code])));
  return taken as Form;
}

function problemsOf(refusal: unknown, field: string): FieldProblem[] | undefined {
  if (refusal instanceof Invalid)
    return Object.entries(refusal.fields).map(([name, code]) => ({ field: name, code }));
  if (refusal instanceof RuleBroken)
    return refusal.blockers.map((facts) => ({ field, code: facts.code, facts }));
  if (refusal instanceof Conflict) return [{ field, code: refusal.code, facts: refusal.facts }];
  if (refusal instanceof NotAllowed || refusal instanceof Gone)
    return [{ field, code: refusal.kind, facts: {} }];
  return undefined;
}

/**
 * Problems in the page's words: code `name-missing` is its message `errors.name-missing`. The reasons of a refusal
 * have words for all pages, which a page may replace by its own.
 */
export function inWords(
  locale: Locale,
  area: keyof Areas,
  failed: Pick<FailedForm, 'problems'> | undefined,
): Problem[] {
  const say = locale.words(area);
  const said = (failed?.problems ?? []).map(({ field, code, facts }) => ({
    field,
    text: facts
      ? sayBlocker(locale, { ...facts, code }, area)
      : say.code('errors', code.endsWith('-not-text') ? 'not-text' : code),
  }));
  return said.filter(
    ({ field, text }, index) => said.findIndex((one) => one.field === field && one.text === text) === index,
  );
}
