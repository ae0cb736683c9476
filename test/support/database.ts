/**
 * The database of this jest worker, migrated and otherwise empty when the run began, as its owner. The files
 * that a worker runs share it: each test makes its own centre.
 */
export function testDatabaseUrl(): string {
  const urls = JSON.parse(process.env['ATTEST_TEST_DATABASES'] ?? '[]') as string[];
  const url = urls[Number(process.env['JEST_WORKER_ID'] ?? 1) - 1];
  if (!url)
    throw new Error('No database was made for this test: it belongs under the jest project "system".');
  return url;
}
