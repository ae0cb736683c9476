import { nameOfStatement } from './prepared-statements.js';

test('the same text has the same name, another text another', () => {
  const name = nameOfStatement('select $1');
  expect(nameOfStatement('select $1')).toBe(name);
  expect(nameOfStatement('select $2')).not.toBe(name);
});

test('texts without end get no names, and what had one keeps it', () => {
  const name = nameOfStatement('select $1');
  for (let number = 0; number < 2000; number++) nameOfStatement(`select ${number} = $1`);
  expect(nameOfStatement('select 2001 = $1')).toBeUndefined();
  expect(nameOfStatement('select $1')).toBe(name);
});
