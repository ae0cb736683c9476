import type { Request } from 'express';

type Fault = Error & { readonly code?: string; readonly driverError?: { readonly code?: string } };

/**
 * One line on standard error for a fault of ours. Nothing personal: the address without its query and with ids and
 * tokens left out, no body, and of a database's complaint only its code, because its text can quote a row.
 */
export function logFault(error: unknown, request: Pick<Request, 'method' | 'path'>, reference: string): void {
  const { name, message, code, stack, driverError } = error as Fault;
  const ofDatabase = name === 'QueryFailedError' || name === 'error';
  const line = {
    level: 'error',
    at: new Date().toISOString(),
    reference,
    request: `${request.method} ${request.path.replace(/[^/]{16,}/g, ':id')}`,
    error: name,
    code: code ?? driverError?.code,
    message: ofDatabase ? undefined : message,
    stack: stack
      ?.split('\n')
      .filter((one) => /^\s+at /.test(one))
      .slice(0, 12),
  };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
