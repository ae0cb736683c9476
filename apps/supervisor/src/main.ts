import { type Configuration, readConfiguration } from '#configuration';
import { sentenceFor } from './sentences.js';
import { stopWithNpm } from './stop-with-npm.js';
import { supervise } from './supervise.js';

const configuration = configurationOrEnd();
const attest = supervise(configuration);
let stopping = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stopWhenAsked);
process.on('uncaughtException', stopOnFailure);
// Whoever reads our output may go away; that is no reason to stop.
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

/** One Ctrl-C arrives twice under `npm start`: from the terminal, and passed on by npm. */
function stopWhenAsked(): void {
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
