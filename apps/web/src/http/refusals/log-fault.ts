import type { Request } from 'express';
import { describeFault } from '#refusals';

/**
 * One line on standard error for a fault of ours. Nothing personal: the address without its query and with ids and
 * tokens left out, and no body.
 */
export function logFault(error: unknown, request: Pick<Request, 'method' | 'path'>, reference: string): void {
  const line = {
    level: 'error',
    at: new Date().toISOString(),
    reference,
    request: placeOf(request),
    ...describeFault(error),
  };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

/**
 * One line when tries begin to be refused, not one for each that follows: what an operator's alert waits for (threat
 * 1). Whose account and which network it is stays out of the log; the table of limits holds digests only.
 */
export function logTooMany(request: Pick<Request, 'method' | 'path'>, seconds: number): void {
  const line = {
    level: 'warning',
    at: new Date().toISOString(),
    alert: 'tries-refused',
    request: placeOf(request),
    seconds,
  };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

/** Nobody is told more than to try again; whoever runs this has to know which statement it was (threat 60). */
export function logSlowStatement({ cause }: Error, request: Pick<Request, 'method' | 'path'>): void {
  const line = {
    level: 'warning',
    at: new Date().toISOString(),
    alert: 'slow-statement',
    request: placeOf(request),
    ...describeFault(cause),
  };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

const placeOf = ({ method, path }: Pick<Request, 'method' | 'path'>): string =>
  `${method} ${path.replace(/[^/]{16,}/g, ':id')}`;
