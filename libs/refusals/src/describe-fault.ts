type Fault = Error & { readonly code?: string; readonly driverError?: { readonly code?: string } };

/**
 * What a log may say of a fault of ours: its kind, code and place, and nothing personal. Of a database's complaint not
 * even its text, because that can quote a row, nor the values that were to be written.
 */
export function describeFault(error: unknown): Readonly<Record<string, unknown>> {
  const { name, message, code, stack, driverError } = (error ?? {}) as Partial<Fault>;
  const ofDatabase = name === 'QueryFailedError' || name === 'error';
  return {
    error: name ?? typeof error,
    code: code ?? driverError?.code,
    message: ofDatabase ? undefined : message,
    stack: stack
      ?.split('\n')
      .filter((one) => /^\s+at /.test(one))
      .slice(0, 12),
  };
}
