import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Relay {
  /** The same database through the relay. */
  readonly url: string;
  /** The line is cut: open connections end, new ones are refused. */
  cut(): void;
  mend(): void;
  stop(): Promise<void>;
}

/** A line to PostgreSQL that a test can cut. */
export async function relayTo(databaseUrl: string): Promise<Relay> {
  const to = new URL(databaseUrl);
  const open = new Set<Socket>();
  let whole = true;
  const server = createServer((near) => {
    if (!whole) return near.destroy();
    const far = connect(Number(to.port || 5432), to.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy()).on('close', () => open.delete(one) && other.destroy());
    }
    near.pipe(far).pipe(near);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  const hangUp = () => open.forEach((socket) => socket.destroy());
  return {
    url: url.href,
    cut: () => {
      whole = false;
      hangUp();
    },
    mend: () => void (whole = true),
    stop: async () => {
      hangUp();
      server.close();
      await once(server, 'close');
    },
  };
}
