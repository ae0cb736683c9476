import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { Session, type SessionSettings } from './session.js';
import './visitor.js';

/** Addresses without a session: programs bring tokens, and a health check must not wait for anything. */
const sessionless = /^\/(api|assets|health)(\/|$)/i;

/** Puts the session into `request.session`, and who it says is asking into `request.visitor`. */
export function setUpSessions(app: NestExpressApplication, settings: SessionSettings): void {
  app.use(async (request: Request, response: Response, next: NextFunction) => {
    if (sessionless.test(request.path)) return next();
    request.session = await Session.of(request, response, settings);
    const { kept } = request.session;
    if (kept?.ended) request.endedSession = kept;
    else if (kept) request.visitor = kept;
    next();
  });
}
