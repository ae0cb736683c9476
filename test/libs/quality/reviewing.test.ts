import { declareUnit } from '#assessment';
import { newId } from '#database';
import type { Actor } from '#people';
import { reviewUnit, type UnitReview } from '#quality';
import { Conflict, NotAllowed, NotFound, RuleBroken } from '#refusals';
import { allocate } from '#units';
import {
  aUnitReadyForSignOff,
  aUnitSignedOff,
  press,
  shown,
  signItOff,
} from '../../support/an-assessment.js';
import { whileHeldOpen } from '../../support/while-held-open.js';

type Signed = Awaited<ReturnType<typeof aUnitSignedOff>>;
const review = (given: Signed, change: Partial<UnitReview> = {}, by: Actor = given.iqa) =>
  given.centre.run((tx) =>
    reviewUnit(tx, by, given.unitId, {
      outcome: 'cleared',
      reasons: 'Sound throughout.',
      expectedSignOffId: given.signOffId,
      language: 'en',
      ...change,
    }),
  );
const codesOf = async (work: Promise<unknown>): Promise<string[]> => {
  const refusal = await work.catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(RuleBroken);
  return (refusal as RuleBroken).blockers.map(({ code }) => code);
};

test('the IQA clears a signed-off unit, once', async () => {
  const given = await aUnitSignedOff();
  const [first, second] = await Promise.all([review(given), review(given)]);
  expect(second.reviewId).toBe(first.reviewId);
  expect((await shown(given)).unit).toBe('iqa-cleared');
  await expect(review(given, { outcome: 'action-required' })).rejects.toMatchObject({
    code: 'reviewed-meanwhile',
    facts: { by: given.iqa.name, outcome: 'cleared', at: expect.any(Date) },
  });
});

test('a review that says something else than the one that was made is refused, not taken for it', async () => {
  const cleared = await aUnitSignedOff();
  await review(cleared);
  await expect(review(cleared, { reasons: 'But for the dates.' })).rejects.toThrow(Conflict);
  const reopened = await aUnitSignedOff();
  const [one, other] = reopened.standard.criterionIds.map((criterionId) => ({
    criterionId,
    reasons: 'Why?',
  }));
  const asked = { outcome: 'action-required', reasons: 'One criterion.' } as const;
  const { reviewId } = await review(reopened, { ...asked, criteria: [one!] });
  expect((await review(reopened, { ...asked, criteria: [one!] })).reviewId).toBe(reviewId);
  await expect(review(reopened, { ...asked, criteria: [other!] })).rejects.toThrow(Conflict);
});

test('the IQA reopens named criteria with reasons; the sign-off lapses and can be earned again', async () => {
  const given = await aUnitSignedOff();
  const [first] = given.standard.criterionIds;
  const criteria = [{ criterionId: first!, reasons: 'The occasion is not described.' }];
  await review(given, { outcome: 'action-required', reasons: 'One criterion.', criteria });
  expect(await shown(given)).toMatchObject({ unit: 'iqa-action-required', criteria: ['reopened', 'met'] });
  await press(given, given.evidence.references.get(first!)!, 'met');
  expect(await shown(given)).toMatchObject({ unit: 'ready-to-declare', criteria: ['met', 'met'] });
  await given.centre.run((tx) => declareUnit(tx, given.learner, given.unitId, 'en'));
  const signOffId = await signItOff(given);
  await review({ ...given, signOffId });
  expect((await shown(given)).unit).toBe('iqa-cleared');
});

test('action without reopening: the assessor corrects the record and signs off afresh', async () => {
  const given = await aUnitSignedOff();
  await review(given, { outcome: 'action-required', reasons: 'Give the date of the discussion.' });
  expect(await shown(given)).toMatchObject({ unit: 'iqa-action-required', criteria: ['met', 'met'] });
  const signOffId = await signItOff(given);
  expect((await shown(given)).unit).toBe('awaiting-iqa');
  await review({ ...given, signOffId });
  expect((await shown(given)).unit).toBe('iqa-cleared');
});

test('a review needs reasons, criteria that stand, and a sign-off that stands', async () => {
  const given = await aUnitSignedOff();
  expect(await codesOf(review(given, { reasons: ' ' }))).toEqual(['reasons-missing']);
  const criteria = [{ criterionId: given.standard.criterionIds[0]!, reasons: '' }];
  expect(await codesOf(review(given, { outcome: 'action-required', criteria }))).toEqual(['reasons-missing']);
  expect(await codesOf(review(given, { criteria }))).toEqual(['cleared-reopens-nothing']);
  await press(given, [...given.evidence.references.values()][0]!, 'not-yet');
  expect(await codesOf(review(given))).toEqual(['not-signed-off']);
  const unsigned = { ...(await aUnitReadyForSignOff()), signOffId: newId() };
  expect(await codesOf(review(unsigned))).toEqual(['not-signed-off']);
});

test('threat 12: a criterion of another unit is not found, and nothing is reviewed', async () => {
  const given = await aUnitSignedOff();
  const criteria = [{ criterionId: newId(), reasons: 'Not of this unit.' }];
  await expect(review(given, { outcome: 'action-required', criteria })).rejects.toMatchObject({
    kind: 'not-found',
  });
  expect((await shown(given)).unit).toBe('awaiting-iqa');
});

test('a page of an older sign-off reviews nothing', async () => {
  const given = await aUnitSignedOff();
  await expect(review({ ...given, signOffId: newId() })).rejects.toThrow(Conflict);
});

test('two IQAs at once: one review is made, and the other is told who reviewed', async () => {
  const given = await aUnitSignedOff();
  const next = await given.centre.person('iqa');
  await given.centre.run((tx) =>
    allocate(tx, given.administrator, { unitId: given.unitId, personId: next.personId, duty: 'iqa' }),
  );
  // The first has left the page open when the unit goes to the next, who is in the middle of reviewing it.
  const cleared = {
    outcome: 'cleared',
    reasons: 'Sound.',
    expectedSignOffId: given.signOffId,
    language: 'en',
  } as const;
  const late = await whileHeldOpen(
    given.centre.run,
    (tx) => reviewUnit(tx, next, given.unitId, cleared),
    async () => {
      const back = { unitId: given.unitId, personId: given.iqa.personId, duty: 'iqa' } as const;
      await given.centre.run((tx) => allocate(tx, given.administrator, back));
      return review(given, { outcome: 'action-required' });
    },
  );
  expect(late).toBeInstanceOf(Conflict);
  expect(late).toMatchObject({ code: 'reviewed-meanwhile', facts: { by: next.name, outcome: 'cleared' } });
});

test('only the IQA of the unit reviews it', async () => {
  const given = await aUnitSignedOff();
  for (const by of [given.learner, given.assessor, given.administrator])
    await expect(review(given, {}, by)).rejects.toThrow(NotAllowed);
  await expect(review(given, {}, await given.centre.person('iqa'))).rejects.toThrow(NotFound);
});
