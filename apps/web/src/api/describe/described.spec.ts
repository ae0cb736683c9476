import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { asDescribed, described, nullable, optional } from './described.js';
import { id, listOf, one, text, textOf, whole } from './fields.js';
import { PageOf } from './pages.js';

const Inner = described('Inner', { name: text });
const Outer = described('Outer', {
  first: one(Inner),
  others: listOf(Inner),
  mayBeNull: nullable(text),
  mayLack: optional(whole),
});

it('answers the described fields and no others, however deep', () => {
  const row = {
    first: { name: 'Ada', secret: 1 },
    others: [{ name: 'Ben', secret: 2 }],
    mayBeNull: 'x',
    mayLack: 3,
    secret: 4,
  };
  expect(asDescribed(Outer, row)).toEqual({
    first: { name: 'Ada' },
    others: [{ name: 'Ben' }],
    mayBeNull: 'x',
    mayLack: 3,
  });
});

it('answers null for what may be null and is not there, and leaves out what may lack', () => {
  expect(asDescribed(Outer, { first: { name: 'Ada' }, others: [] })).toEqual({
    first: { name: 'Ada' },
    others: [],
    mayBeNull: null,
  });
});

it.each([
  [{ unitId: '2cbe6f0e-2d0a-4d8e-9d53-1a4d5f6f7a80', question: null }, []],
  [{ unitId: '2cbe6f0e-2d0a-4d8e-9d53-1a4d5f6f7a80' }, []],
  [{ unitId: null, question: 'Why?' }, ['unit-id-unknown']],
  [{ unitId: '2cbe6f0e-2d0a-4d8e-9d53-1a4d5f6f7a80', question: 'Too long.' }, ['question-too-long']],
])('takes %j with the faults %j', (body, codes) => {
  const Body = described('Body', { unitId: id, question: optional(nullable(textOf({ max: 5 }))) });
  const faults = validateSync(plainToInstance(Body, body));
  expect(faults.flatMap(({ constraints }) => Object.values(constraints!))).toEqual(codes);
});

it('has one class for the pages of a list, named after what is in it', () => {
  expect(PageOf(Inner).name).toBe('InnerPage');
  expect(PageOf(Inner)).toBe(PageOf(Inner));
});
