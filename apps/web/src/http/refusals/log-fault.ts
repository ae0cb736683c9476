import type { Request } from 'express';
import { describeFault } from '#refusals';

type Asked = Pick<Request, 'method' | 'path'>;

/** One line on standard error for a fault of ours. */
export const logFault = (error: unknown, request: Asked, reference: string): void =>
  log(request, { level: 'error', reference, ...describeFault(error) });

/**
 * One line when tries begin to be refused, not one for each that follows: what an operator's alert waits for (threat
 * 1). Whose account and which network it is stays out of the log; the table of limits holds digests only.
 */
export const logTooMany = (request: Asked, seconds: number): void =>
  log(request, { level: 'warning', alert: 'tries-refused', seconds });

/** The user is only told to try again; the operator needs to know which statement timed out (threat 60). */
export const logSlowStatement = ({ cause }: Error, request: Asked): void =>
  log(request, { level: 'warning', alert: 'slow-statement', ...describeFault(cause) });

/** Nothing personal: the address without its query and with ids and tokens left out, and no body. */
function log({ method, path }: Asked, facts: object): void {
  const at = { at: new Date().toISOString(), request: `${method} ${path.replace(/[^/]{16,}/g, ':id')}` };
  process.stderr.write(`${JSON.stringify({ ...at, ...facts })}\n`);
}
