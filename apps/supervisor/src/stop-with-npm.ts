import { readFileSync } from 'node:fs';

/**
 * Under `npm start`, an npm that was killed cannot tell us to stop. Between it and us is a shell that lives on;
 * so we watch whether the shell, or we, got another parent.
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

/** Known where there is a /proc; elsewhere our own parent has to do. */
function parentOf(pid: number): string {
  try {
    // The name comes first, in brackets, and may hold anything; then state and parent.
    return /^.*\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1] ?? '';
  } catch {
    return '';
  }
}
