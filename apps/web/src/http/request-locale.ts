import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { assertTranslated, languagesOf, sourceLanguage } from '#words';
import { type Locale, localeIn } from '../layout/locale.js';

/**
 * Pages show messages of these: what reading and importing a standard found is shown with its draft, what is declared
 * before it is recorded.
 */
const partsOnPages = [
  'apps/web/src',
  ...['libs/standards/src', 'libs/standards-import/src', 'libs/assessment/src', 'libs/quality/src'],
];

/**
 * In which language a request is answered: of those that there are messages in, the one that its browser would rather
 * have (`Accept-Language`); to a browser that wants none of them, the one that Attest is written in.
 */
export const localeOf = (request: Request): Locale =>
  localeIn(request.acceptsLanguages([...languagesOf(...partsOnPages)]) || sourceLanguage);

/**
 * Puts the request's locale into `res.locals.locale`, where every template finds its words.
 * @throws Error when a translation is not complete
 */
export function setUpLocale(app: NestExpressApplication): void {
  assertTranslated(...partsOnPages);
  app.use((request: Request, response: Response, next: NextFunction) => {
    response.locals['locale'] = localeOf(request);
    next();
  });
}
