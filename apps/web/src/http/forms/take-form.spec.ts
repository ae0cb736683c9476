import type { Response } from 'express';
import { Conflict, Gone, Invalid, NotAllowed, NotFound, type Refusal, RuleBroken, TooMany } from '#refusals';
import { toProblem } from '../refusals/problem.js';
import { Text } from './form-fields.js';
import { readForm } from './posted-form.js';
import { type FailedForm, inputOf, inWords, takeForm } from './take-form.js';
import { localeIn } from '../../layout/locale.js';

const english = localeIn('en');

class NoteForm {
  @Text({ max: 20 }) note: string;
}

const posted = readForm(NoteForm, { note: 'Typed ŵ' });

/** Posts the form to an act that refuses. */
async function refusedBy(refusal: Error, unshowable?: Error) {
  const response = { statusCode: 200, locals: {}, status: (code: number) => (response.statusCode = code) };
  let shown: FailedForm<NoteForm> | undefined;
  await takeForm(response as unknown as Response, posted, {
    act: () => Promise.reject(refusal),
    again: (failed) => {
      if (unshowable) throw unshowable;
      shown = failed;
    },
    at: 'note',
  });
  return { status: response.statusCode, shown: shown! };
}

const table: readonly [Refusal, number, string][] = [
  [new Invalid({ note: 'password-wrong' }), 422, 'The password is not right'],
  [new RuleBroken([{ code: 'own-work' }]), 409, 'This is your own work. Somebody else has to assess it.'],
  [new Conflict('reviewed-meanwhile', { by: 'Ada' }), 409, 'Ada reviewed this unit while you were here.'],
  [new NotAllowed('sign-off'), 403, 'Your roles at this centre do not include this.'],
  [new Gone('invitation'), 410, 'It has been used already'],
];

describe('a form whose act refuses', () => {
  it.each(table)(
    '%s: %i on its page and in the API, with why and with what was typed',
    async (refusal, status, why) => {
      const { status: answered, shown } = await refusedBy(refusal);
      expect([answered, toProblem(refusal).status]).toEqual([status, status]);
      expect(shown.values).toEqual({ note: 'Typed ŵ' });
      expect(shown.taken).toEqual({ note: 'Typed ŵ' });
      const [problem, ...others] = inWords(english, 'sign-off', shown);
      expect(others).toEqual([]);
      expect([problem!.field, problem!.text]).toEqual(['note', expect.stringContaining(why)]);
    },
  );

  it('gives each reason of a rule once', async () => {
    const codes = ['own-work', 'own-unit', 'own-work'].map((code) => ({ code }));
    const { shown } = await refusedBy(new RuleBroken(codes));
    expect(inWords(english, 'sign-off', shown)).toHaveLength(2);
  });

  it.each([new NotFound('unit'), new TooMany(60), new Error('a fault')])('goes on for %s', async (error) => {
    await expect(refusedBy(error)).rejects.toBe(error);
  });

  it('answers with what the act said when its page cannot be shown any more, and with a fault when it fails', async () => {
    const refusal = new NotAllowed('sign-off');
    await expect(refusedBy(refusal, new NotFound('unit'))).rejects.toBe(refusal);
    const fault = new Error('a fault');
    await expect(refusedBy(refusal, fault)).rejects.toBe(fault);
  });
});

it('keeps from what is taken each field that has a problem', () => {
  const failed = readForm(NoteForm, { note: 'x'.repeat(21) });
  expect(failed.taken).toEqual({});
  expect(() => inputOf(failed)).toThrow(new Invalid({ note: 'note-too-long' }));
});
