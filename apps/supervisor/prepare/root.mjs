import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with Attest's package.json, whatever the current directory. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Attest cannot be installed or built. The message is one sentence for the operator. */
export class PreparationFailed extends Error {
  name = 'PreparationFailed';
}
