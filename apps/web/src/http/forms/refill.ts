import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import type { Database } from '#database';
import { localeOf } from '../request-locale.js';
import { nextPath } from '../routes/next-path.js';
import { Refills } from '../routes/refills.js';
import type { WebSecrets } from '../secrets.js';
import { openForm } from './sealed-form.js';

/**
 * When somebody comes to the page of the form that they posted too late, `request.postedBefore` holds what they
 * typed, once, and the page says that it was not sent.
 */
export function setUpRefills(app: NestExpressApplication, database: Database, secrets: WebSecrets): void {
  const refills = app.get(Refills);
  app.use(async (request: Request, _response: Response, next: NextFunction) => {
    if (request.method !== 'GET' || !request.visitor || !request.session?.sealedForm) return next();
    const { session, visitor } = request;
    const late = openForm(secrets.forms, session.sealedForm, visitor.accountId, database.clock());
    if (!late) await session.forgetLateForm();
    else if (
      late.page === nextPath(request.originalUrl) &&
      refills.at(late.page) &&
      isThere(request, late.centreId)
    ) {
      await session.forgetLateForm();
      request.postedBefore = { values: late.values, problems: [] };
      session.tellHere({ text: localeOf(request).words('sign-in')('late-form.refilled') });
    }
    next();
  });
}

const isThere = (request: Request, centreId: string | null): boolean =>
  (request.visitor?.actor?.centreId ?? null) === centreId;
