import { type Configuration, readConfiguration } from '#configuration';
import { sentenceFor } from './sentences.js';
import { stopWithNpm } from './stop-with-npm.js';
import { supervise } from './supervise.js';

const configuration = configurationOrEnd();
const attest = supervise(configuration);
let stopping = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stopOnSignal);
process.on('uncaughtException', stopOnFailure);
// A closed pipe (`npm start | head`) is no reason to stop.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
stopWithNpm(() => stopping || stopAndExit(0));
attest.ended.catch(stopOnFailure);

function configurationOrEnd(): Configuration {
  try {
    return readConfiguration();
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}

/** Under `npm start` one Ctrl-C arrives twice: from the terminal, and forwarded by npm. */
function stopOnSignal(): void {
  if (stopping) return;
  console.error('Stopping Attest.');
  stopAndExit(0);
}

function stopOnFailure(error: unknown): void {
  if (stopping) return;
  console.error(sentenceFor(error, configuration.varFolder) ?? error);
  stopAndExit(1);
}

function stopAndExit(code: number): void {
  stopping = true;
  attest.stop().then(
    () => process.exit(code),
    () => process.exit(1),
  );
}
