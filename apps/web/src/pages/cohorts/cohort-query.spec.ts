import { readCohortQuery, writeCohortQuery } from './cohort-query.js';

/** Stands in for a seal: read backwards, and not everything is one. */
const open = (sealed: string) => (sealed === 'hsA' ? 'Ash' : undefined);
const unit = '01926a1e-0000-7000-8000-000000000001';

test('what a page asked for comes back the same', () => {
  const query = { named: 'hsA', unit, state: 'in-progress', atRisk: '1', page: '3' };
  const read = readCohortQuery(query, open);
  expect(read).toEqual({
    filter: { text: 'Ash', unitSpecificationId: unit, state: 'in-progress', atRisk: true },
    page: 3,
    named: 'hsA',
  });
  expect(readCohortQuery(Object.fromEntries(new URLSearchParams(writeCohortQuery(read))), open)).toEqual(
    read,
  );
  expect(writeCohortQuery(readCohortQuery({}, open))).toBe('');
});

test.each([
  { unit: 'x' },
  { unit: `${unit}'--` },
  { state: 'gone' },
  { atRisk: 'yes' },
  { page: '0' },
  { page: '-1' },
  { page: '1e9' },
  { text: 'Ash' },
  { named: ['a', 'b'] },
  { named: 'not sealed' },
  { page: { nested: '1' } },
])('what makes no sense is left out: %j', (query) => {
  expect(readCohortQuery(query, open)).toEqual({ filter: {}, page: 1 });
});
