import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { canonicalForm, contentDigest } from './canonical-form.js';
import { foldWhiteSpace } from './fold-white-space.js';

test('the order of fields, and a field that is undefined, make no difference', () => {
  expect(canonicalForm({ b: 1, a: [{ d: null, c: 'é’' }], e: undefined })).toBe(
    '{"a":[{"c":"é’","d":null}],"b":1}',
  );
  expect(contentDigest({ b: 1, a: 2 })).toBe(contentDigest({ a: 2, b: 1 }));
});

test('two contents have one canonical form only if they are the same content', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const [first, second] = [throughJson(one), throughJson(other)];
      expect(canonicalForm(one) === canonicalForm(other)).toBe(isDeepStrictEqual(first, second));
      expect(JSON.parse(canonicalForm(one))).toEqual(first);
    }),
  );
});

test('the digest is that of SHA-256 over UTF-8', () => {
  expect(contentDigest('’')).toBe('f3285924b636cf16154c297929a85d0f0a68ffc1635e3ddc4cd6ad23257b1098');
});

test('white space of every kind folds to one space, and nothing else changes', () => {
  expect(foldWhiteSpace('\u00a037.\u2003a\u2028\r\n b \ufeff')).toBe('37. a b');
  expect(foldWhiteSpace('`a’  "b" /c ..')).toBe('`a’ "b" /c ..');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const folded = foldWhiteSpace(text);
      expect(foldWhiteSpace(folded)).toBe(folded);
      expect(folded.replaceAll(' ', '')).toBe(text.replace(/[\p{White_Space}\uFEFF]/gu, ''));
    }),
  );
});

/** What JSON can hold of a value: no -0. */
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
