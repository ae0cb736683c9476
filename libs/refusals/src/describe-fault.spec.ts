import { describeFault } from './describe-fault.js';

/** As TypeORM throws it. */
class QueryFailedError extends Error {
  override readonly name = 'QueryFailedError';
  readonly query = 'update person set name = $1';
  readonly parameters = ['Ash Fernley'];
  readonly driverError = { code: '23505', detail: 'Key (address)=(ash@example.org) already exists.' };
}

test('threat 65: of what the database refused only the code and the place are told', () => {
  const said = JSON.stringify(describeFault(new QueryFailedError('invalid input syntax: "Ash Fernley"')));
  expect(said).toContain('23505');
  expect(said).toContain('describe-fault.spec');
  expect(said).not.toMatch(/Ash|example\.org/);
});

test('of any other fault its message too', () => {
  expect(describeFault(new TypeError('x is not a function'))).toMatchObject({
    error: 'TypeError',
    message: 'x is not a function',
  });
  expect(describeFault(undefined)).toMatchObject({ error: 'undefined' });
});
