import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotStart } from '#database';

/**
 * The port to serve on: `wanted`, or any free one if that is 0.
 *
 * @param timeoutMs how long to wait for a port that is in use
 * @throws CannotStart when it stays in use, or needs privileges
 */
export async function findPort(wanted: number, timeoutMs: number): Promise<number> {
  for (const deadline = Date.now() + timeoutMs; ; await pause(100)) {
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

/** Tries all interfaces: a port in use on any of them counts as taken. */
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
