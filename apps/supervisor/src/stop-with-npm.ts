import { readFileSync } from 'node:fs';

/**
 * Calls `stop` when the npm that runs `npm start` is killed. It cannot signal us, and the shell between us
 * survives it, so we poll for a new parent of the shell or of ourselves.
 */
export function stopWithNpm(stop: () => void): void {
  if (process.env['npm_lifecycle_event'] !== 'start') return;
  const before = ancestors();
  const watch = setInterval(() => {
    if (ancestors() === before) return;
    clearInterval(watch);
    stop();
  }, 500);
  watch.unref();
}

function ancestors(): string {
  return `${process.ppid} ${parentOf(process.ppid)}`;
}

/** Empty without /proc (macOS, Windows), where only our own parent is watched. */
function parentOf(pid: number): string {
  try {
    // The command name, in brackets, may itself contain brackets; state and parent follow.
    return /^.*\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1] ?? '';
  } catch {
    return '';
  }
}
