import { linkableAddress, printableText } from './printable-text.js';

test('drops control characters, invisible marks and changes of direction', () => {
  expect(printableText('a\u0000b\u001bc\u200bd\u202egnp.exe\u2066')).toBe('abcdgnp.exe');
});

test('keeps line ends, whatever made them, and turns odd spaces into plain ones', () => {
  expect(printableText('one\r\ntwo\rthree\u2028four\tfive\u2009six')).toBe('one\ntwo\nthree\nfour five six');
});

test('keeps joiners that Persian and Urdu words need', () => {
  expect(printableText('می\u200cخواهم')).toBe('می\u200cخواهم');
});

test('composes letters and their marks, and cuts a pile of marks', () => {
  expect(printableText('e\u0301')).toBe('é');
  expect([...printableText(`x${'\u0336'.repeat(500)}`)]).toHaveLength(5);
});

test('replaces half of a surrogate pair', () => {
  expect(printableText('a\ud83db')).toBe('a\ufffdb');
});

test.each([
  'javascript:alert(1)',
  'http://attest.example',
  'https://user:pass@attest.example',
  'data:text/html,x',
  'no address',
])('makes no link of %s', (address) => {
  expect(linkableAddress(address)).toBeNull();
});

test('makes a link of an https address', () => {
  expect(linkableAddress('https://attest.example/verify')).toBe('https://attest.example/verify');
});
