import { randomBytes } from 'node:crypto';
import { isFormToken, newFormToken } from './form-token.js';

const [key, id] = [randomBytes(32), 'a-session'];

describe('threat 9: a form token', () => {
  it('is another one each time, and all of them are the session’s', () => {
    const tokens = Array.from({ length: 50 }, () => newFormToken(key, id));
    expect(new Set(tokens.map((token) => token.slice(0, 22))).size).toBe(50);
    expect(new Set(tokens.map((token) => token.slice(22))).size).toBe(50);
    expect(tokens.every((token) => isFormToken(key, id, token))).toBe(true);
  });

  it('is no other session’s, and of no other key', () => {
    expect(isFormToken(key, 'another-session', newFormToken(key, id))).toBe(false);
    expect(isFormToken(randomBytes(32), id, newFormToken(key, id))).toBe(false);
  });

  it('cannot be altered in any character', () => {
    const token = newFormToken(key, id);
    for (let at = 0; at < token.length; at++) {
      const other = token[at] === 'A' ? 'z' : 'A';
      expect(isFormToken(key, id, token.slice(0, at) + other + token.slice(at + 1))).toBe(false);
    }
  });

  it.each([undefined, '', 'x', ['a', 'b'], 'é'.repeat(65), 'A'.repeat(65), {}])('is not %j', (token) => {
    expect(isFormToken(key, id, token)).toBe(false);
  });
});
