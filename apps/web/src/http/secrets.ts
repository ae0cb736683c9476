import { hkdfSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from '#configuration';

export interface WebSecrets {
  /** Makes the form tokens of a session out of its id. */
  readonly formTokens: Buffer;
  /** Marks devices on which an account has signed in. */
  readonly devices: string;
  /** AES-256 key for forms that are handed back over a sign-in, and for notices on their way to the next page. */
  readonly forms: Buffer;
  /** AES-256 key for names that somebody looks for, in the addresses of what was found. */
  readonly names: Buffer;
}

/**
 * The web app's secret under `var/secrets/`, made at the first start, readable by its owner only. Processes that
 * serve the same people share it. With a new one no form that is open can be sent, no device is known, and no name in an old address opens.
 */
export function loadSecrets({ varFolder }: Configuration): WebSecrets {
  const folder = join(varFolder, 'secrets');
  const file = join(folder, 'web');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, randomBytes(32), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const secret = readFileSync(file);
  if (secret.length !== 32) throw new Error(`The secret in ${file} is damaged. Delete it and start again.`);
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', secret, '', `attest ${use}`, 32));
  return {
    formTokens: derive('form tokens'),
    devices: derive('devices').toString('base64url'),
    forms: derive('forms'),
    names: derive('names'),
  };
}
