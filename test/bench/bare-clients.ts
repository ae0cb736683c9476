import pg from 'pg';

export async function aBareClient(ownerUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'attest bench' });
  await client.connect();
  return client;
}

export interface BareClients {
  client(number: number): pg.Client;
  end(): Promise<void>;
}

/** A connection for each client of a baseline: what `pg` does without us. */
export async function bareClients(ownerUrl: string, count: number): Promise<BareClients> {
  const clients = await Promise.all(Array.from({ length: count }, () => aBareClient(ownerUrl)));
  return {
    client: (number) => clients[number]!,
    end: async () => {
      await Promise.all(clients.map((client) => client.end()));
    },
  };
}
