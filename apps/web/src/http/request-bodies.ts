import type { NestExpressApplication } from '@nestjs/platform-express';
import { json, type NextFunction, type Request, type Response, urlencoded } from 'express';

/** A form that trickles in for longer than this is not a person's. */
const patience = 30_000;

/**
 * Forms and JSON, up to 2 MB: four fields of 50,000 characters, percent-encoded. Files come another way, as
 * multipart, which is read by the route that takes them. Fields are flat: a bracket in a name means nothing.
 */
export function setUpRequestBodies(app: NestExpressApplication): void {
  app.use(letSlowFormsGo);
  app.use(urlencoded({ extended: false, limit: '2mb', parameterLimit: 2000 }));
  app.use(json({ limit: '2mb', type: ['application/json', 'application/*+json'] }));
}

function letSlowFormsGo(request: Request, _response: Response, next: NextFunction): void {
  if (request.is('urlencoded') || request.is('json')) {
    const late = setTimeout(() => request.destroy(), patience).unref();
    request.once('close', () => clearTimeout(late));
    request.once('end', () => clearTimeout(late));
  }
  next();
}
