import './typescript-loader.mjs';

/**
 * Before the first test: a database for each worker. Workers are forked later and inherit the addresses. A run that is
 * stopped half-way has no teardown: it drops them all the same.
 */
export default async function setUp(globalConfig) {
  const { prepareTestDatabases } = await import('./prepare-databases.ts');
  const databases = await prepareTestDatabases(globalConfig.maxWorkers);
  const { urls, template } = databases;
  process.env.ATTEST_TEST_DATABASES = JSON.stringify({ urls, template });
  globalThis.attestTestDatabases = databases;
  const end = () => void databases.release().finally(() => process.exit(1));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, end);
}
