import type { Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type RunningProcess, runProcess } from '#child-processes';
import { readConfiguration } from '#configuration';
import { connectAsApp } from '#database';
import { createWebApp } from './app.js';

await runProcess(startWeb);

async function startWeb(): Promise<RunningProcess> {
  const configuration = readConfiguration();
  if (!configuration.databaseUrl)
    throw new Error('DATABASE_URL must name the database: start Attest with npm start.');
  const database = await connectAsApp(configuration.databaseUrl, { poolSize: 20 });
  const app = await createWebApp({ database, configuration });
  const server = app.getHttpServer() as Server;
  await app.listen(configuration.port, hostFor(configuration.origin));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}`,
    stop: async () => {
      const closed = app.close();
      server.closeIdleConnections();
      await closed;
      await database.close();
    },
  };
}

/** Every interface, when the origin says that others reach it; else this machine's own. */
function hostFor(origin: string): string {
  const { hostname } = new URL(origin);
  return hostname === 'localhost' || hostname === '127.0.0.1' ? '127.0.0.1' : '::';
}
