import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { Provider, Type } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type Configuration } from '#configuration';
import { connectAsApp, type Database, type StatementLimits } from '#database';
import { createWebApp } from '../../apps/web/src/app.js';
import { type Browser, browserAt } from './browser.js';
import { testDatabaseUrl } from './database.js';
import { AuditEventInterceptor } from './audit-event-interceptor.js';
import { TestClock } from './test-clock.js';

export interface TestWeb {
  readonly origin: string;
  readonly database: Database;
  readonly configuration: Configuration;
  readonly clock: TestClock;
  readonly app: NestExpressApplication;
  /** A browser that nobody has signed in with yet. */
  browser(language?: string): Browser;
  stop(): Promise<void>;
}

/**
 * The real app on a free port of this machine, with a clock that tests can move and a `var` folder of its own.
 * Stop it in `afterAll`.
 */
export async function startWeb({
  providers = [],
  controllers,
  https = false,
  databaseUrl = testDatabaseUrl(),
  limits,
  varFolder: given,
}: {
  providers?: readonly Provider[];
  controllers?: readonly Type[];
  https?: boolean;
  /** Another way to the same database. */
  databaseUrl?: string;
  limits?: StatementLimits;
  /** One that is there already, and stays. */
  varFolder?: string;
} = {}): Promise<TestWeb> {
  const clock = new TestClock();
  const varFolder = given ?? (await mkdtemp(join(tmpdir(), 'attest-web-')));
  const database = await connectAsApp(databaseUrl, { clock: clock.read, poolSize: 10, limits });
  const configuration: Configuration = {
    port: 0,
    origin: https ? 'https://attest.example.org' : 'http://attest.invalid',
    varFolder,
    databaseUrl,
    demonstration: false,
  };
  const events = new AuditEventInterceptor();
  const watching = { provide: APP_INTERCEPTOR, useValue: events };
  const app = await createWebApp({
    database,
    configuration,
    providers: [...providers, watching],
    controllers,
  }).catch(async (error) => {
    await database.close();
    throw error;
  });
  await app.listen(0, '127.0.0.1');
  const { port } = (app.getHttpServer() as Server).address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    database,
    configuration,
    clock,
    app,
    browser: (language) => browserAt(origin, language),
    stop: async () => {
      (app.getHttpServer() as Server).closeAllConnections();
      await app.close();
      await database.close();
      if (!given) await rm(varFolder, { recursive: true, force: true });
      if (events.faults.size) throw new Error([...events.faults].join('\n'));
    },
  };
}
