import { passwordProblem } from './password.js';

describe('a new password', () => {
  it('is fine when it is long, whatever it is made of', () => {
    expect(passwordProblem('correct horse battery')).toBeNull();
    expect(passwordProblem('ŵylan ar y môr')).toBeNull();
  });

  it.each([
    ['', 'password-missing'],
    ['elevenchars', 'password-too-short'],
    ['🦊🦊🦊', 'password-too-short'],
    ['x'.repeat(201), 'password-too-long'],
    ['aaaaaaaaaaaa', 'password-too-common'],
    ['abcabcabcabc', 'password-too-common'],
    ['Password1234', 'password-too-common'],
    ['123456789012', 'password-too-common'],
  ])('%j is refused: %s', (password, problem) => {
    expect(passwordProblem(password)).toBe(problem);
  });

  it('is not the address', () => {
    expect(passwordProblem('Ada@Example.org', 'ada@example.org')).toBe('password-too-common');
  });
});
