type Fault = Error & { readonly code?: string; readonly driverError?: { readonly code?: string } };

/**
 * What a log may contain about an unexpected error: its kind, code and stack, nothing personal. Database errors are
 * logged without message and parameters, because those can quote a row.
 */
export function describeFault(error: unknown): Readonly<Record<string, unknown>> {
  const { name, message, code, stack, driverError } = (error ?? {}) as Partial<Fault>;
  const isDatabaseError = name === 'QueryFailedError' || name === 'error';
  return {
    error: name ?? typeof error,
    code: code ?? driverError?.code,
    message: isDatabaseError ? undefined : message,
    stack: stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12),
  };
}
