/**
 * How web and worker live, under the supervisor or alone.
 *
 * Towards the supervisor a child says one of two things over Node's IPC channel: `{ready: true, address?}` once
 * it serves, or `{failed: sentence}` when it cannot start. The supervisor says one thing back: it closes the
 * channel, which means stop. A supervisor that was killed closes it too, so no child outlives it.
 */
export type ChildMessage = { readonly ready: true; readonly address?: string } | { readonly failed: string };

export interface Running {
  /** Where it is reached, for those that serve an address. */
  readonly address?: string;
  /** Stops taking work, finishes what is at hand, closes connections. It has two seconds. */
  stop(): Promise<void>;
}

const patience = 2000;

/** Runs a process of Attest until it is told to stop; never returns before it serves. */
export async function runProcess(start: () => Promise<Running>): Promise<void> {
  const supervised = process.send !== undefined;
  const running = start();
  const stop = () => void stopInTime(running, supervised);
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.once('disconnect', stop);
  try {
    const { address } = await running;
    tell({ ready: true, address });
    if (!supervised && address) console.log(`Serving ${address}`);
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error);
    if (!supervised) console.error(sentence);
    tell({ failed: sentence }, () => process.exit(1));
  }
}

function tell(message: ChildMessage, told: () => void = () => undefined): void {
  if (process.connected) process.send?.(message, undefined, undefined, told);
  else told();
}

async function stopInTime(running: Promise<Running>, supervised: boolean): Promise<void> {
  setTimeout(() => end(supervised), patience);
  await running.then((started) => started.stop()).catch(() => undefined);
  end(supervised);
}

/** The supervisor makes each child the leader of a process group; whatever the child started ends with it. */
function end(supervised: boolean): void {
  if (supervised && process.platform !== 'win32') process.kill(-process.pid, 'SIGKILL');
  process.exit(0);
}
