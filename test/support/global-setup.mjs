import './typescript-loader.mjs';

/** Before the first test: a database for each worker. Workers are forked later and inherit the addresses. */
export default async function setUp(globalConfig) {
  const { prepareTestDatabases } = await import('./prepare-databases.ts');
  const databases = await prepareTestDatabases(globalConfig.maxWorkers);
  process.env.ATTEST_TEST_DATABASES = JSON.stringify(databases.urls);
  globalThis.attestTestDatabases = databases;
}
