// What `npm test` runs: everything, or what is named after `npm test --`, in the words of jest.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeReady } from '../apps/supervisor/prepare/make-ready.mjs';
import { requireSupportedNode } from '../apps/supervisor/prepare/node-version.mjs';
import { NotReady, root } from '../apps/supervisor/prepare/root.mjs';

requireSupportedNode();
await makeReady().catch((error) => {
  console.error(error instanceof NotReady ? error.message : error);
  process.exit(1);
});

const folder = join(process.env.ATTEST_VAR ?? join(root, 'var'), 'test');
mkdirSync(folder, { recursive: true });
const results = join(folder, `results-${process.pid}.json`);
const jest = [join(root, 'node_modules/jest/bin/jest.js'), '--json', `--outputFile=${results}`];
const child = spawn(process.execPath, [...jest, ...process.argv.slice(2)], {
  cwd: root,
  stdio: ['inherit', 'ignore', 'inherit'],
  env: {
    ...process.env,
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`,
  },
});
// Ctrl-C reaches jest as well; it clears up and ends, and then so do we.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
const code = await new Promise((ended) => child.once('close', ended));
const { passed, failed } = totals();
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || code !== 0 ? 1 : 0;

/** A file that could not even be loaded counts as a failure, and so does a run that ended without results. */
function totals() {
  if (!existsSync(results)) return { passed: 0, failed: 1 };
  const run = JSON.parse(readFileSync(results, 'utf8'));
  rmSync(results);
  return { passed: run.numPassedTests, failed: run.numFailedTests + run.numRuntimeErrorTestSuites };
}
