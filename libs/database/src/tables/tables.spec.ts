import { Column, Entity, PrimaryColumn } from 'typeorm';
import { load, remove, update } from './by-key.js';
import { insert, insertAll } from './insert.js';
import { type GeneratedAlways, type Key, type Row, type WithDefault } from './row.js';
import { Sequence } from './sequence.js';

type Colour = 'red' | 'green';

@Entity('kite')
class KiteRow {
  @PrimaryColumn('uuid') readonly centreId: Key<string>;
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Sequence() readonly sequence: GeneratedAlways<number>;
  @Column('text', { default: 'red' }) readonly mainColour: WithDefault<Colour>;
  @Column('jsonb') readonly tails: readonly string[];
  @Column('timestamptz', { nullable: true }) readonly flownAt: Date | null;
}

const kite = { centreId: 'c', id: 'k', tails: ['long'] };

test('an insert names the columns that it is given, and no others', () => {
  const { statement, values } = insert(KiteRow, kite);
  expect(statement.text).toBe('insert into kite (centre_id, id, tails) values ($1, $2, $3)');
  expect(values).toEqual(['c', 'k', '["long"]']);
});

test('the same columns in another order are the same prepared statement', () => {
  const reordered = insert(KiteRow, { tails: [], flownAt: undefined, id: 'l', centreId: 'c' });
  expect(reordered.statement).toBe(insert(KiteRow, kite).statement);
  expect(reordered.values).toEqual(['c', 'l', '[]']);
});

test('any number of rows is inserted by one text', () => {
  const two = insertAll(KiteRow, [kite, { ...kite, id: 'l' }]);
  expect(two.statement).toBe(insertAll(KiteRow, [kite]).statement);
  expect(two.statement.text).toBe(
    'insert into kite (centre_id, id, tails) select centre_id, id, tails from json_populate_recordset(null::kite, $1)',
  );
});

test('rows that name different columns are not inserted together', () => {
  expect(() => insertAll(KiteRow, [kite, { ...kite, mainColour: 'green' }])).toThrow('the same columns');
});

test('an insert that may meet a row returns the keys of those that it inserted', () => {
  expect(insert(KiteRow, kite, { onConflict: 'do nothing' }).statement.text).toBe(
    'insert into kite (centre_id, id, tails) values ($1, $2, $3) on conflict do nothing returning centre_id as "centreId", id as "id"',
  );
});

test('an update names what changes, the key and what else must hold', () => {
  const { statement, values } = update(
    KiteRow,
    { centreId: 'c', id: 'k', flownAt: null, mainColour: 'red' },
    { tails: ['short'], mainColour: 'green' },
  );
  expect(statement.text).toBe(
    'update kite set main_colour = $1, tails = $2 where centre_id = $3 and flown_at is null and id = $4 and main_colour = $5 returning centre_id as "centreId", id as "id"',
  );
  expect(values).toEqual(['green', '["short"]', 'c', 'k', 'red']);
});

test('conditions on null and on a value are two statements', () => {
  const at = new Date();
  const change = { mainColour: 'red' } as const;
  const never = update(KiteRow, { centreId: 'c', id: 'k', flownAt: null }, change);
  const then = update(KiteRow, { centreId: 'c', id: 'k', flownAt: at }, change);
  expect(then.statement.text).toContain('flown_at = $3');
  expect(never.statement.text).toContain('flown_at is null');
  expect(then.values).toEqual(['red', 'c', at, 'k']);
});

test('an undefined key is refused, not left out', () => {
  const id = undefined as unknown as string;
  expect(() => remove(KiteRow, { centreId: 'c', id })).toThrow('undefined id');
});

test('an update that changes nothing is refused', () => {
  expect(() => update(KiteRow, { centreId: 'c', id: 'k' }, { flownAt: undefined })).toThrow(
    'changes nothing',
  );
});

test('a load reads every column, or those that are asked for, and locks', () => {
  expect(load(KiteRow, { centreId: 'c', id: 'k' }).statement.text).toBe(
    'select centre_id as "centreId", id as "id", sequence as "sequence", main_colour as "mainColour", tails as "tails", flown_at as "flownAt" from kite where centre_id = $1 and id = $2',
  );
  expect(
    load(KiteRow, { centreId: 'c', id: 'k' }, { only: ['mainColour'], lock: 'no key update' }).statement.text,
  ).toBe('select main_colour as "mainColour" from kite where centre_id = $1 and id = $2 for no key update');
});

test('a class that is not an entity is refused', () => {
  expect(() => insert(class Stone {}, {})).toThrow('Stone is not an entity');
});

/** Never called: the compiler is what is tested. */
export function whatDoesNotCompile(): void {
  // @ts-expect-error a mandatory column is missing
  insert(KiteRow, { centreId: 'c', id: 'k' });
  // @ts-expect-error a column of another type
  insert(KiteRow, { ...kite, id: 1 });
  // @ts-expect-error a value that the check does not take
  insert(KiteRow, { ...kite, mainColour: 'blue' });
  // @ts-expect-error no such column
  insert(KiteRow, { ...kite, span: 3 });
  // @ts-expect-error the database generates it
  insert(KiteRow, { ...kite, sequence: 1 });
  // @ts-expect-error one of several rows lacks a column
  insertAll(KiteRow, [kite, { centreId: 'c', id: 'l' }]);
  // @ts-expect-error half a key
  update(KiteRow, { id: 'k' }, { mainColour: 'red' });
  // @ts-expect-error a key does not change
  update(KiteRow, { centreId: 'c', id: 'k' }, { id: 'l' });
  // @ts-expect-error what may not be null
  update(KiteRow, { centreId: 'c', id: 'k' }, { mainColour: null });
  // @ts-expect-error no such column
  update(KiteRow, { centreId: 'c', id: 'k' }, { span: 3 });
  // @ts-expect-error no such column
  load(KiteRow, { centreId: 'c', id: 'k' }, { only: ['span'] });
  // @ts-expect-error half a key
  remove(KiteRow, { centreId: 'c' });
}

/** Never called: what is read is plain, and narrows. */
export function isRead(row: Row<KiteRow>): number {
  switch (row.mainColour) {
    case 'red':
      return row.sequence;
    case 'green':
      return row.flownAt?.getTime() ?? row.tails.length;
  }
}
