import type { Provider, Type } from '@nestjs/common';
import type { Configuration } from '#configuration';
import type { Database } from '#database';

/** What the web app is built from: by `main.ts` for people, by tests with a clock and a database of their own. */
export interface WebOptions {
  /** Connected as the serving role. Its clock is the clock of the app. */
  readonly database: Database;
  readonly configuration: Configuration;
  /** What areas need besides: the object store, for one. */
  readonly providers?: readonly Provider[];
  /** Addresses besides those of the app, in tests. */
  readonly controllers?: readonly Type[];
}

/** Inject with `@Inject(CONFIGURATION) private readonly configuration: Configuration`. */
export const CONFIGURATION = Symbol('configuration');

/** Inject with `@Inject(SECRETS) private readonly secrets: WebSecrets`. */
export const SECRETS = Symbol('secrets');
