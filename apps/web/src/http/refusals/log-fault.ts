import type { Request } from 'express';
import { describeFault } from '../../../../supervisor/src/describe-fault.js';

/**
 * One line on standard error for a fault of ours. Nothing personal: the address without its query and with ids and
 * tokens left out, and no body.
 */
export function logFault(error: unknown, request: Pick<Request, 'method' | 'path'>, reference: string): void {
  const line = {
    level: 'error',
    at: new Date().toISOString(),
    reference,
    request: `${request.method} ${request.path.replace(/[^/]{16,}/g, ':id')}`,
    ...describeFault(error),
  };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
