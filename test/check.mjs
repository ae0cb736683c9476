// What `npm run check` runs: everything that can be said about the sources without running them.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { prepareInstallation } from '../apps/supervisor/prepare/prepare-installation.mjs';
import { requireSupportedNode } from '../apps/supervisor/prepare/node-version.mjs';
import { PreparationFailed, root } from '../apps/supervisor/prepare/root.mjs';

requireSupportedNode();
await prepareInstallation().catch((error) => {
  console.error(error instanceof PreparationFailed ? error.message : error);
  process.exit(1);
});

const checks = [
  ['format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
  ['lint', 'node_modules/eslint/bin/eslint.js', '.', '--max-warnings=0'],
  ['types', 'node_modules/typescript/bin/tsc', '--noEmit', '--incremental', 'false'],
  [
    'boundaries',
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    ...['apps', 'libs', 'migrations', 'test', '--config', '.dependency-cruiser.cjs'],
  ],
  ['standards', 'apps/cli/attest.mjs', 'standards', 'check'],
].filter(([, program]) => existsSync(join(root, program)));

const failed = [];
// Two at a time: more would wait for each other on a small machine.
const waiting = [...checks];
await Promise.all([work(), work()]);
console.log(
  failed.length ? `Failed: ${failed.join(', ')}` : `All well: ${checks.map(([name]) => name).join(', ')}`,
);
process.exitCode = failed.length ? 1 : 0;

async function work() {
  for (let next = waiting.shift(); next; next = waiting.shift()) await run(...next);
}

async function run(name, ...command) {
  const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
  const code = await new Promise((ended) => child.once('close', ended));
  if (code === 0) return;
  failed.push(name);
  console.log(`\n${name}:\n${Buffer.concat(said)}`);
}
