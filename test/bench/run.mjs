// What `npm run bench` runs: every figure, or those whose names begin with what is named after `npm run bench --`.
import { prepareInstallation } from '../../apps/supervisor/prepare/prepare-installation.mjs';
import { requireSupportedNode } from '../../apps/supervisor/prepare/node-version.mjs';
import '../support/typescript-loader.mjs';

requireSupportedNode();
await prepareInstallation().catch((error) => {
  console.error(error.name === 'PreparationFailed' ? error.message : error);
  process.exit(1);
});
const { bench } = await import('./bench.ts');
await bench(process.argv.slice(2));
