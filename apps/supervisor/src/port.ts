import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotStart } from '#database';

/**
 * The port to serve on: the wanted one, or a free one for 0.
 *
 * @param patience milliseconds to wait for a port that is in use
 * @throws CannotStart when it is taken, or needs rights that we do not have
 */
export async function findPort(wanted: number, patience: number): Promise<number> {
  for (const deadline = Date.now() + patience; ; await pause(100)) {
    const { port, code } = await tryPort(wanted);
    if (port) return port;
    if (code === 'EACCES')
      throw new CannotStart(`Port ${wanted} may not be used by this user: set PORT to another, above 1023.`);
    if (Date.now() >= deadline)
      throw new CannotStart(
        `Port ${wanted} is taken by another program: stop that, or set PORT to another port.`,
      );
  }
}

/** On all interfaces: a port that another program holds on any of them is taken. */
async function tryPort(wanted: number): Promise<{ port?: number; code?: string }> {
  const probe = createServer().listen(wanted);
  try {
    await once(probe, 'listening');
    return { port: (probe.address() as { port: number }).port };
  } catch (error) {
    return { code: (error as { code?: string }).code };
  } finally {
    probe.close();
  }
}
