import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { testDatabaseUrl, testTemplate } from './database.js';

/** A database of its own, migrated and without a row, for what speaks of a whole installation. Drop it in the end. */
export async function anEmptyDatabase(): Promise<{ readonly ownerUrl: string; drop(): Promise<void> }> {
  const name = `attest_test_empty_${randomUUID().slice(0, 8)}`;
  const url = new URL(testDatabaseUrl());
  await asOwner((owner) => owner.query(`create database ${name} template ${testTemplate()}`));
  url.pathname = `/${name}`;
  return {
    ownerUrl: url.href,
    drop: () => asOwner((owner) => owner.query(`drop database if exists ${name} with (force)`)),
  };
}

async function asOwner(work: (owner: pg.Client) => Promise<unknown>): Promise<void> {
  const owner = new pg.Client({ connectionString: testDatabaseUrl(), application_name: 'attest tests' });
  await owner.connect();
  try {
    await work(owner);
  } finally {
    await owner.end();
  }
}
