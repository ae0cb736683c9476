interface Prepared {
  readonly urls: readonly string[];
  readonly template: string;
}

/**
 * The database of this jest worker, migrated and otherwise empty when the run began, as its owner. The files
 * that a worker runs share it: each test makes its own centre.
 */
export function testDatabaseUrl(): string {
  return prepared().urls[Number(process.env['JEST_WORKER_ID'] ?? 1) - 1]!;
}

/** The name of a migrated database without rows, which nobody is connected to. */
export const testTemplate = (): string => prepared().template;

function prepared(): Prepared {
  const given = process.env['ATTEST_TEST_DATABASES'];
  if (!given)
    throw new Error('No database was made for this test: it belongs under the jest project "system".');
  return JSON.parse(given) as Prepared;
}
