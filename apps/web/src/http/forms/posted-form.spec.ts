import { Choices, Day, Id, Text } from './form-fields.js';
import { readForm } from './posted-form.js';

class VisitForm {
  @Text({ max: 20 }) name: string;
  @Text({ max: 10, optional: true }) note: string;
  @Choices(['learner', 'assessor']) roles: string[];
  @Day() visitedOn: string;
  @Id({ optional: true }) unit?: string;
}

const filled = {
  name: ' Ada ',
  roles: 'learner',
  'visitedOn-day': '2',
  'visitedOn-month': '9',
  'visitedOn-year': '2026',
};
const codes = (change: object) =>
  readForm(VisitForm, { ...filled, ...change }).problems.map(({ field, code }) => `${field}: ${code}`);

describe('a posted form', () => {
  it('becomes input: trimmed, lists as lists, days as days', () => {
    const { taken, problems } = readForm(VisitForm, filled);
    expect(problems).toEqual([]);
    expect(taken).toEqual({
      name: 'Ada',
      note: '',
      roles: ['learner'],
      visitedOn: '2026-09-02',
      unit: undefined,
    });
  });

  it.each([
    [{ name: '  ' }, 'name: name-missing'],
    [{ name: 'x'.repeat(21) }, 'name: name-too-long'],
    [{ name: ['a', 'b'] }, 'name: name-missing'],
    [{ note: 'x'.repeat(11) }, 'note: note-too-long'],
    [{ roles: undefined }, 'roles: roles-missing'],
    [{ roles: ['learner', 'king'] }, 'roles: roles-unknown'],
    [{ 'visitedOn-day': '31' }, 'visitedOn: visited-on-not-a-day'],
    [{ 'visitedOn-day': '', 'visitedOn-month': '', 'visitedOn-year': '' }, 'visitedOn: visited-on-missing'],
    [{ unit: 'p1' }, 'unit: unit-unknown'],
  ])('%j is refused: %s', (change, problem) => {
    expect(codes(change)).toEqual([problem]);
  });

  it('keeps what was typed, to show it again', () => {
    expect(readForm(VisitForm, { ...filled, name: '' }).values).toMatchObject({
      'visitedOn-day': '2',
      name: '',
    });
  });

  it.each(['{"isAdmin":"1"}', '{"__proto__":{"isAdmin":"1"}}', '{"name":{"constructor":{}}}'])(
    'threat 16: %s is refused, not ignored',
    (json) => {
      expect(() => readForm(VisitForm, { ...filled, ...JSON.parse(json) })).toThrow('unknown-field');
      expect(({} as { isAdmin?: string }).isAdmin).toBeUndefined();
    },
  );
});
