import { join, resolve } from 'node:path';
import { projectRoot } from './project-root.js';

/** What an operator can set, read once from the environment. */
export interface Configuration {
  readonly port: number;
  /** Builds every link; cookies are `Secure` when it is https. */
  readonly origin: string;
  /** Absolute path of the folder for everything Attest writes: database, evidence, secrets, logs. */
  readonly varFolder: string;
  /** URL of the owning role; undefined for the embedded database. */
  readonly databaseUrl: string | undefined;
  /** Whether to load the demonstration into an empty database; undefined: only into the embedded one. */
  readonly demonstration: boolean | undefined;
}

/** @throws Error with one sentence for the operator when a setting is invalid */
export function readConfiguration(env: NodeJS.ProcessEnv = process.env): Configuration {
  const port = Number(env['PORT'] ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT must be a whole number from 0 to 65535, not "${env['PORT']}".`);
  const origin = (env['ATTEST_ORIGIN'] ?? `http://localhost:${port}`).replace(/\/$/, '');
  if (!URL.canParse(origin) || new URL(origin).origin !== origin)
    throw new Error(`ATTEST_ORIGIN must be like https://attest.example.org, not "${origin}".`);
  return {
    port,
    origin,
    varFolder: resolve(env['ATTEST_VAR'] ?? join(projectRoot, 'var')),
    databaseUrl: env['DATABASE_URL'] || undefined,
    demonstration: env['ATTEST_DEMO'] ? env['ATTEST_DEMO'] === '1' : undefined,
  };
}
