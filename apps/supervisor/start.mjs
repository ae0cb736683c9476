// Entry point of `npm start`. Needs nothing installed or built, and parses on any Node with ES modules, so that
// a Node that is too old gets a proper message.
import { requireSupportedNode } from './prepare/node-version.mjs';

requireSupportedNode();
import('./prepare/prepare-installation.mjs')
  .then(({ prepareInstallation }) => prepareInstallation())
  .then(() => import('../../dist/apps/supervisor/src/main.js'))
  .catch((error) => {
    console.error(error.name === 'PreparationFailed' ? error.message : error);
    process.exit(1);
  });
