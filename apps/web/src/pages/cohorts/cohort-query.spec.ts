import { readCohortQuery, writeCohortQuery } from './cohort-query.js';

const unit = '01926a1e-0000-7000-8000-000000000001';

test('what a page asked for comes back the same', () => {
  const query = { text: 'Ash & Bryn', unit, state: 'in-progress', atRisk: '1', page: '3' };
  const read = readCohortQuery(query);
  expect(read).toEqual({
    filter: { text: 'Ash & Bryn', unitSpecificationId: unit, state: 'in-progress', atRisk: true },
    page: 3,
  });
  expect(readCohortQuery(Object.fromEntries(new URLSearchParams(writeCohortQuery(read))))).toEqual(read);
  expect(writeCohortQuery(readCohortQuery({}))).toBe('');
});

test.each([
  { unit: 'x' },
  { unit: `${unit}'--` },
  { state: 'gone' },
  { atRisk: 'yes' },
  { page: '0' },
  { page: '-1' },
  { page: '1e9' },
  { text: ['a', 'b'] },
  { page: { nested: '1' } },
])('what makes no sense is left out: %j', (query) => {
  expect(readCohortQuery(query)).toEqual({ filter: {}, page: 1 });
});
