import fc from 'fast-check';
import { likeWordings, nearIdentical } from './likeness.js';
import { type Wording, wordingOf } from './wording.js';

const performance = (text: string, stem: string | null = null): Wording =>
  wordingOf({ kind: 'performance', text, stem });

function likeness(...wordings: readonly [Wording, Wording]): number {
  const [left, right] = wordings.map(
    ({ words }) => new Set([...words, ...words.slice(1).map((word, index) => `${words[index]} ${word}`)]),
  );
  const shared = [...left!].filter((one) => right!.has(one)).length;
  return shared / Math.max(1, left!.size + right!.size - shared);
}

test('the same words are one wording, whatever their case and punctuation', () => {
  const one = performance('Share information with victims’ families.');
  expect(performance("share information,\u00a0with victims' families")).toEqual(one);
  expect(performance('with victims’ families', 'Share information')).toEqual(one);
  expect(
    wordingOf({ kind: 'knowledge', text: 'share information with victims’ families', stem: null }).id,
  ).not.toBe(one.id);
});

test.each([
  [
    'share information with relevant agencies where there is a requirement to do so and in line with procedures',
    'share information with relevant agencies where there is a statutory requirement to do so and in line with procedures',
    true,
  ],
  [
    'make contact with victims using discretion and in line with organisational procedures',
    'make contact, if required, with victims using discretion and in line with organisational procedures',
    true,
  ],
  [
    'explain your policy on confidentiality',
    'explain your policy on confidentiality and when it is broken',
    false,
  ],
  ['support victims to develop safety plans', 'support offenders to develop release plans', false],
])('%s / %s', (one, other, alike) => {
  expect(likeness(performance(one), performance(other)) >= nearIdentical).toBe(alike);
  expect(likeWordings([performance(one)], [performance(other)]).length > 0).toBe(alike);
});

test('what is known is not compared with what is known, nor doing with knowing', () => {
  const one = performance('keep records safe and up to date at all times');
  const other = performance('keep records safe and up to date at all times please');
  expect(likeWordings([], [one, other])).toEqual([]);
  expect(likeWordings([one], [other])).toHaveLength(1);
  expect(likeWordings([one, other], [])).toHaveLength(1);
  expect(likeWordings([one], [{ ...other, kind: 'knowledge' }])).toEqual([]);
});

test('no near-identical pair is missed: the same pairs as by comparing all with all', () => {
  const word = fc.constantFrom(...'keep share write a b c records plans safe victims'.split(' '));
  const text = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => performance(words.join(' ')));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 25 }), fc.nat(25), (texts, fresh) => {
      const different = [...new Map(texts.map((one) => [one.id, one])).values()];
      const expected = different.flatMap((one, index) =>
        different
          .slice(index + 1)
          .filter((other) => index < fresh && likeness(one, other) >= nearIdentical)
          .map((other) => [one.id, other.id].sort().join()),
      );
      const found = likeWordings(different.slice(0, fresh), different.slice(fresh));
      expect(found.map(({ one, other }) => [one, other].sort().join()).sort()).toEqual(expected.sort());
    }),
  );
});
