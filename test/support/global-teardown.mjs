export default async function tearDown() {
  await globalThis.attestTestDatabases?.release();
}
