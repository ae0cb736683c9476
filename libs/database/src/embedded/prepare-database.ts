import type pg from 'pg';
import { type Cluster } from './cluster.js';

/**
 * The role and database that the rest of Attest uses, made when missing, so that a first start which was cut
 * short is completed by the next. The owner is no superuser, as on anybody else's PostgreSQL.
 */
export async function prepareDatabase(holder: pg.Client, cluster: Cluster): Promise<void> {
  if (!(await exists(holder, `select 1 from pg_roles where rolname = 'attest_owner'`))) {
    await holder.query('create role attest_owner login createrole createdb');
  }
  await holder.query(`alter role attest_owner with password ${holder.escapeLiteral(cluster.ownerPassword)}`);
  if (await exists(holder, `select 1 from pg_database where datname = 'attest'`)) return;
  await holder.query('create database attest owner attest_owner');
}

async function exists(client: pg.Client, sql: string): Promise<boolean> {
  return (await client.query(sql)).rowCount !== 0;
}
