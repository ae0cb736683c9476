/**
 * The protocol between the supervisor and its children, web and worker, which also run on their own.
 *
 * A child sends one of two messages over Node's IPC channel: `{ready: true, address?}` once it serves, or
 * `{failed: sentence}` if it cannot start. The supervisor closes the channel to stop it. A supervisor that is
 * killed closes it too, so no child outlives it.
 */
export type ChildMessage = { readonly ready: true; readonly address?: string } | { readonly failed: string };

export interface RunningProcess {
  /** The address it serves, if it serves one. */
  readonly address?: string;
  /** Stops taking work, finishes work in progress, closes connections. Killed after two seconds. */
  stop(): Promise<void>;
}

const stopTimeoutMs = 2000;

/** Runs a process of Attest until it is stopped. Resolves once it serves. */
export async function runProcess(start: () => Promise<RunningProcess>): Promise<void> {
  const supervised = process.send !== undefined;
  const running = start();
  const stop = () => void stopInTime(running, supervised);
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.once('disconnect', stop);
  try {
    const { address } = await running;
    send({ ready: true, address });
    if (!supervised && address) console.log(`Serving ${address}`);
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error);
    if (!supervised) console.error(sentence);
    send({ failed: sentence }, () => process.exit(1));
  }
}

function send(message: ChildMessage, sent: () => void = () => undefined): void {
  if (process.connected) process.send?.(message, undefined, undefined, sent);
  else sent();
}

async function stopInTime(running: Promise<RunningProcess>, supervised: boolean): Promise<void> {
  setTimeout(() => end(supervised), stopTimeoutMs);
  await running.then((service) => service.stop()).catch(() => undefined);
  end(supervised);
}

/** Each supervised child leads a process group: killing the group also ends what the child has started. */
function end(supervised: boolean): void {
  if (supervised && process.platform !== 'win32') process.kill(-process.pid, 'SIGKILL');
  process.exit(0);
}
