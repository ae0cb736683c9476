import 'reflect-metadata';
import { ModulesContainer, NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { compressResponses } from './http/compress-responses.js';
import { setUpOpenApi } from './http/open-api.js';
import { setUpPageLayout } from './http/page-layout.js';
import { setUpLocale } from './http/request-locale.js';
import { setUpRequestBodies } from './http/request-bodies.js';
import { assertEveryRouteIsRuled } from './http/routes/every-route.js';
import { loadSecrets } from './http/secrets.js';
import { setUpSecurityHeaders } from './http/security-headers.js';
import { ExpressWithTimeouts } from './http/server-limits.js';
import { setUpRefills } from './http/forms/refill.js';
import { setUpSessions } from './http/sessions/set-up-sessions.js';
import { setUpTrustedProxies } from './http/trusted-proxies.js';
import type { WebOptions } from './http/web-options.js';
import { setUpAssets } from './layout/assets.js';
import { setUpViews } from './layout/views.js';

/**
 * The web app, ready to `listen`. What a request passes on its way is this list, in this order.
 * @throws Error when an address does not say who may come to it
 */
export async function createWebApp(options: WebOptions): Promise<NestExpressApplication> {
  const { database, configuration } = options;
  const secrets = loadSecrets(configuration);
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.with(options, secrets),
    new ExpressWithTimeouts(),
    { bodyParser: false, logger: ['error', 'warn', 'fatal'], abortOnError: false },
  );
  assertEveryRouteIsRuled(app.get(ModulesContainer));

  app.disable('x-powered-by');
  app.disable('etag'); // pages are kept by nobody, so there is nothing to compare
  setUpTrustedProxies(app, configuration);
  setUpSecurityHeaders(app, configuration);
  setUpLocale(app);
  setUpViews(app);
  setUpAssets(app);
  compressResponses(app);
  setUpRequestBodies(app);
  setUpSessions(app, { database, secrets, secure: configuration.origin.startsWith('https:') });
  setUpPageLayout(app);
  setUpRefills(app, database, secrets);
  setUpOpenApi(app, configuration);
  await app.init();
  return app;
}
