// What `npm start` runs. It needs nothing installed or built, and parses on any Node that knows modules, so
// that a Node too old for Attest still gets its sentence.
import { refuseOtherNodes } from './prepare/node-version.mjs';

refuseOtherNodes();
import('./prepare/make-ready.mjs')
  .then(({ makeReady }) => makeReady())
  .then(() => import('../../dist/apps/supervisor/src/main.js'))
  .catch((error) => {
    console.error(error.name === 'NotReady' ? error.message : error);
    process.exit(1);
  });
