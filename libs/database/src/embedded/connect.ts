import pg from 'pg';
import { type Cluster } from './cluster.js';

/** The address of a database of this cluster, on loopback. */
export function urlOf(port: number, role: string, password: string, database: string): string {
  return `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
}

export async function connectAsSuperuser(
  cluster: Cluster,
  port: number,
  database: string,
): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: urlOf(port, 'postgres', cluster.superuserPassword, database),
    application_name: 'attest start',
  });
  // A connection that breaks makes its next query fail; without a listener it would bring Node down as well.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Whether this cluster's server, and not another's, takes connections on the port. */
export async function isAnswering(cluster: Cluster, port: number): Promise<boolean> {
  try {
    const client = await connectAsSuperuser(cluster, port, 'postgres');
    await client.end();
    return true;
  } catch {
    return false;
  }
}
