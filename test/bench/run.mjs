// What `npm run bench` runs: every figure, or those whose names begin with what is named after `npm run bench --`.
import { makeReady } from '../../apps/supervisor/prepare/make-ready.mjs';
import { requireSupportedNode } from '../../apps/supervisor/prepare/node-version.mjs';
import '../support/typescript-loader.mjs';

requireSupportedNode();
await makeReady().catch((error) => {
  console.error(error.name === 'NotReady' ? error.message : error);
  process.exit(1);
});
const { bench } = await import('./bench.ts');
await bench(process.argv.slice(2));
