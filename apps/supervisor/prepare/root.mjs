import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of Attest's package.json, wherever it is started from. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Attest cannot be made ready. The message is one sentence for whoever runs it. */
export class NotReady extends Error {
  name = 'NotReady';
}
