// What `npm test` runs: everything, or what is named after `npm test --`, in the words of jest.
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareInstallation } from '../apps/supervisor/prepare/prepare-installation.mjs';
import { requireSupportedNode } from '../apps/supervisor/prepare/node-version.mjs';
import { PreparationFailed, root } from '../apps/supervisor/prepare/root.mjs';
import { endProcesses } from './support/processes-of.mjs';

requireSupportedNode();
await prepareInstallation().catch((error) => {
  console.error(error instanceof PreparationFailed ? error.message : error);
  process.exit(1);
});

// Every temporary folder of the tests lies in it, so what they leave is found by it: files and processes.
const folder = mkdtempSync(join(tmpdir(), 'attest-test-'));
chmodSync(folder, 0o755); // PostgreSQL may run as somebody else
const results = join(folder, 'results.json');
const jest = [join(root, 'node_modules/jest/bin/jest.js'), '--json', `--outputFile=${results}`];
const child = spawn(process.execPath, [...jest, ...process.argv.slice(2)], {
  cwd: root,
  stdio: ['inherit', 'ignore', 'inherit'],
  env: {
    ...process.env,
    TMPDIR: folder,
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`,
  },
});
let stoppedBy;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
// A signal to npm alone ends the shell between it and us, and nobody tells us.
const { ppid } = process;
if (process.env.npm_lifecycle_event === 'test')
  setInterval(() => process.ppid === ppid || stop('SIGTERM'), 250).unref();
const code = await new Promise((ended) => child.once('close', ended));
await endProcesses(folder, 8000);
const { passed, failed, skipped } = totals();
rmSync(folder, { recursive: true, force: true });
if (stoppedBy) process.exit(128 + constants.signals[stoppedBy]);
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 || code !== 0 ? 1 : 0;

function stop(signal) {
  if (stoppedBy) return;
  stoppedBy = signal;
  void endProcesses(folder, 8000);
}

/** A file that could not even be loaded counts as a failure, and so does a run that ended without results. */
function totals() {
  if (!existsSync(results)) return { passed: 0, failed: 1, skipped: 0 };
  const run = JSON.parse(readFileSync(results, 'utf8'));
  return {
    passed: run.numPassedTests,
    failed: run.numFailedTests + run.numRuntimeErrorTestSuites,
    skipped: run.numPendingTests + run.numTodoTests,
  };
}
