// The `attest` command. It builds nothing itself: `npm start`, `npm test` and `npm run build` do.
import { existsSync } from 'node:fs';

const program = new URL('../../dist/apps/cli/src/main.js', import.meta.url);
if (existsSync(program)) {
  await import(program.href);
} else {
  console.error('Attest is not built yet: run "npm ci" and "npm run build" in its folder, then this again.');
  process.exitCode = 1;
}
