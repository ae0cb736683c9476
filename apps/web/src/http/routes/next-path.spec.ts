import { nextPath } from './next-path.js';

describe('threat 20: where to go after signing in', () => {
  it.each(['/', '/evidence/new?method=discussion', '/units/0190-aa/criteria/P6.1', '/people?q=%2F%2Fa'])(
    '%s is ours',
    (path) => {
      expect(nextPath(path)).toBe(path);
    },
  );

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '\n//evil.example',
    '/..//evil.example',
    '/./\\evil.example',
    'javascript:alert(1)',
    'evidence',
    '',
    undefined,
    ['/evidence', '//evil.example'],
  ])('%j is not', (path) => {
    expect(nextPath(path)).toBe('/');
  });
});
