import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  type InstallationTransaction,
  type GeneratedAlways,
  insert,
  insertAll,
  type Key,
  load,
  newId,
  remove,
  Sequence,
  update,
  type WithDefault,
} from '#database';
import { asOwner } from '../../support/connections.js';
import { sql } from '../../support/sql.js';

@Entity('kite')
class KiteRow {
  @PrimaryColumn('uuid') readonly id: Key<string>;
  @Sequence() readonly sequence: GeneratedAlways<number>;
  @Column('text', { default: 'red' }) readonly colour: WithDefault<'red' | 'green'>;
  @Column('jsonb') readonly tails: readonly string[];
  @Column('text', { array: true }) readonly flyers: readonly string[];
  @Column('bytea') readonly picture: Buffer;
  @Column('date') readonly madeOn: string;
  @Column('timestamptz', { nullable: true }) readonly flownAt: Date | null;
}

const aKite = () => ({
  id: newId(),
  tails: ['"long"', '{}'],
  flyers: ['Ann, "B"', 'C{}'],
  picture: Buffer.from([0, 255, 92]),
  madeOn: '2026-03-29',
});

const withKites = async (work: (tx: InstallationTransaction) => Promise<void>): Promise<void> =>
  (await asOwner()).inInstallation(async (tx) => {
    await tx.query(
      sql(`create temporary table kite (id uuid primary key, sequence bigint generated always as identity,
      colour text not null default 'red', tails jsonb not null, flyers text[] not null, picture bytea not null,
      made_on date not null, flown_at timestamptz) on commit drop`),
    );
    await work(tx);
  });

test('what is inserted alone or with others is read as it was', () =>
  withKites(async (tx) => {
    const [one, two, three] = [aKite(), { ...aKite(), flownAt: tx.now }, { ...aKite(), flownAt: null }];
    await tx.query(insert(KiteRow, one));
    await tx.query(insertAll(KiteRow, [two, three]));
    expect(await tx.queryOne(load(KiteRow, { id: one.id }))).toEqual({
      ...one,
      sequence: 1,
      colour: 'red',
      flownAt: null,
    });
    expect(await tx.queryOne(load(KiteRow, { id: two.id }))).toEqual({ ...two, sequence: 2, colour: 'red' });
    expect(await tx.queryOne(load(KiteRow, { id: three.id }, { only: ['sequence', 'flownAt'] }))).toEqual({
      sequence: 3,
      flownAt: null,
    });
  }));

test('inserting an empty list is a no-op', () =>
  withKites(async (tx) => {
    expect(await tx.query(insertAll(KiteRow, []))).toEqual([]);
    expect(await tx.query(sql('select 1 from kite'))).toEqual([]);
  }));

test('an update and a removal say which row they met, and leave the others', () =>
  withKites(async (tx) => {
    const [one, two] = [aKite(), aKite()];
    await tx.query(insertAll(KiteRow, [one, two]));
    const fly = update(KiteRow, { id: one.id, flownAt: null }, { flownAt: tx.now, tails: [] });
    expect(await tx.query(fly)).toEqual([{ id: one.id }]);
    expect(await tx.query(fly)).toEqual([]);
    expect(await tx.queryOne(load(KiteRow, { id: one.id }, { lock: 'no key update' }))).toMatchObject({
      flownAt: tx.now,
      tails: [],
    });
    expect(await tx.query(remove(KiteRow, { id: one.id, colour: 'green' }))).toEqual([]);
    expect(await tx.query(remove(KiteRow, { id: one.id }))).toEqual([{ id: one.id }]);
    expect(await tx.queryOne(load(KiteRow, { id: two.id }, { only: ['flownAt'] }))).toEqual({
      flownAt: null,
    });
  }));

test('on conflict do nothing returns the keys of new rows only', () =>
  withKites(async (tx) => {
    const [one, two] = [aKite(), aKite()];
    expect(await tx.query(insert(KiteRow, one, { onConflict: 'do nothing' }))).toEqual([{ id: one.id }]);
    expect(await tx.query(insertAll(KiteRow, [one, two], { onConflict: 'do nothing' }))).toEqual([
      { id: two.id },
    ]);
  }));
