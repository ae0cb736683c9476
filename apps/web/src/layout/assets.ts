import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type NestExpressApplication } from '@nestjs/platform-express';
import express, {
  type Express,
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import { projectRoot } from '#configuration';

const folder = join(projectRoot, 'dist/apps/web/assets');
const immutableCacheControl = 'public, max-age=31536000, immutable';

let base: string | undefined;

/**
 * Serves what `apps/web/assets.mjs` built under `/assets/<version>/`. The version is the digest of all files, so
 * they may be kept for ever; a page of an older version gets today's file and is told to ask again.
 */
export function setUpAssets(app: Express | NestExpressApplication): void {
  const server: Express = 'getHttpAdapter' in app ? app.getHttpAdapter().getInstance() : app;
  const files = express.static(folder, { index: false, cacheControl: false, fallthrough: false });
  server.use('/assets/:version', cacheFor(currentVersion()), preferCompressed, files);
}

/** Addresses for templates: `{{assets.base}}/attest.css`. */
export function assetAddresses(): { readonly base: string } {
  return { base: (base ??= `/assets/${currentVersion()}`) };
}

function cacheFor(version: string): RequestHandler {
  return (request, response, next) => {
    response.set('Cache-Control', request.params['version'] === version ? immutableCacheControl : 'no-cache');
    response.set('X-Content-Type-Options', 'nosniff');
    next();
  };
}

/** The build left compressed forms beside each text: a phone gets a fifth of the bytes. */
function preferCompressed(request: Request, response: Response, next: NextFunction): void {
  response.vary('Accept-Encoding');
  const type = extname(request.path);
  const encoding = request.acceptsEncodings('br', 'gzip');
  if (['.css', '.js', '.svg'].includes(type) && encoding) {
    response.type(type).set('Content-Encoding', encoding);
    request.url = `${request.path}.${encoding}`;
  }
  next();
}

function currentVersion(): string {
  const file = join(folder, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : 'unbuilt';
}
