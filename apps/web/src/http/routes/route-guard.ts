import { type CanActivate, type ExecutionContext, HttpException, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import type { Configuration } from '#configuration';
import { Database } from '#database';
import { type Actor, holds } from '#people';
import { NotAllowed } from '#refusals';
import { authenticateClient } from '../api/authenticate-client.js';
import { isApi } from '../api/is-api.js';
import { hasValidFormToken, isSameOrigin } from '../csrf.js';
import { hasBody } from '../request-bodies.js';
import type { LateForm } from '../forms/sealed-form.js';
import type { Visitor } from '../sessions/visitor.js';
import { CONFIGURATION } from '../web-options.js';
import { nextPath } from './next-path.js';
import { CentreRequired, StaleFormToken, SignInRequired } from './preconditions.js';
import { routeRulesKey, type RouteRules } from './route.js';

/** Every request of every route passes here; what no rule lets in stays out. */
@Injectable()
export class RouteGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly database: Database,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rules = this.reflector.get<RouteRules | undefined>(routeRulesKey, context.getHandler());
    if (!rules) throw new Error('a request reached a route without @Route');
    const request = context.switchToHttp().getRequest<Request>();
    if (isApi(request)) {
      if (rules.roles !== 'public') await authenticateClient(this.database, request);
    } else if (!isSafe(request)) this.checkForm(request, rules);
    this.admit(request, rules);
    return true;
  }

  /** Cross-site posts are refused (threat 9); a form without the session's token is not taken. */
  private checkForm(request: Request, rules: RouteRules): void {
    const ours = isSameOrigin(request, this.configuration.origin);
    if (ours === false) throw new NotAllowed('cross-site');
    if (rules.roles !== 'public' && !request.visitor) {
      const late = hasValidFormToken(request) ? lateForm(request, request.endedSession) : null;
      throw new SignInRequired(pageOf(request), late);
    }
    if (rules.upload) return;
    if (request.body === undefined && hasBody(request))
      throw new HttpException('unsupported-media-type', 415);
    if (!hasValidFormToken(request)) {
      const late = ours ? lateForm(request, toWhose(request.visitor)) : null;
      throw late ? new StaleFormToken(late) : new NotAllowed('form-token');
    }
    delete (request.body as { _csrf?: unknown })?._csrf;
  }

  private admit(request: Request, { roles }: RouteRules): void {
    if (roles === 'public') return;
    const next = isSafe(request) ? nextPath(request.originalUrl) : pageOf(request);
    if (!request.visitor) throw new SignInRequired(next);
    if (roles === 'account') return;
    const { actor } = request.visitor;
    if (!actor) throw new CentreRequired(next);
    if (roles === 'librarian') {
      if (!actor.librarian) throw new NotAllowed('route');
      return;
    }
    if (roles !== 'signed-in' && !roles.some((role) => holds(actor, role))) throw new NotAllowed('route');
  }
}

const isSafe = (request: Request): boolean => request.method === 'GET' || request.method === 'HEAD';

const toWhose = (
  visitor: Visitor | undefined,
): (Pick<Actor, 'accountId'> & { centreId: string | null }) | undefined =>
  visitor && { accountId: visitor.accountId, centreId: visitor.actor?.centreId ?? null };

function lateForm(
  request: Request,
  whose: { accountId: string; centreId: string | null } | undefined,
): LateForm | null {
  const values = request.body as Record<string, unknown> | undefined;
  if (!whose || !values) return null;
  return { ...whose, action: nextPath(request.originalUrl), page: pageOf(request), values: { ...values } };
}

/** The page a form was filled in on: its Referer when that is one of ours, else the address it was posted to. */
function pageOf(request: Request): string {
  const referer = request.get('referer');
  if (referer && URL.canParse(referer)) {
    const { host, pathname, search } = new URL(referer);
    if (host === request.get('host')) return nextPath(pathname + search);
  }
  return nextPath(request.originalUrl);
}
