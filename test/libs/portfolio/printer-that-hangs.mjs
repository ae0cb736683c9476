import { writeFileSync } from 'node:fs';

/** Begins to print, and never ends: what a worker has in hand when it is killed. */
process.once('message', ({ file }) => writeFileSync(file, 'half of it'));
process.once('disconnect', () => process.exit(1));
