import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { languages, sourceLanguage } from '#words';
import { type Locale, localeIn } from '../layout/locale.js';

/**
 * In which language a request is answered: of those that there are messages in, the one that its browser would rather
 * have (`Accept-Language`); to a browser that wants none of them, the one that Attest is written in.
 */
export const localeOf = (request: Request): Locale =>
  localeIn(request.acceptsLanguages([...languages()]) || sourceLanguage);

/** Puts the request's locale into `res.locals.locale`, where every template finds its words. */
export function setUpLocale(app: NestExpressApplication): void {
  app.use((request: Request, response: Response, next: NextFunction) => {
    response.locals['locale'] = localeOf(request);
    next();
  });
}
