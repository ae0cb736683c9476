import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import type { Actor, Role } from '#people';
import type { LayoutData, NavItem } from '../layout/layout-data.js';
import { paths } from './paths.js';
import type { Session } from './sessions/session.js';
import type { Areas, Locale } from '../layout/locale.js';
import { localeOf } from './request-locale.js';

/** The menu: what each role has, in this order. */
const menu: readonly {
  readonly key: keyof Areas['http']['menu'];
  readonly href: string;
  readonly roles?: readonly Role[];
}[] = [
  { key: 'home', href: paths.home.to() },
  { key: 'evidence', href: paths.evidenceList.to(), roles: ['learner'] },
  { key: 'queue', href: paths.queue.to(), roles: ['assessor'] },
  { key: 'caseload', href: paths.caseload.to(), roles: ['assessor'] },
  { key: 'reviews', href: paths.reviewQueue.to(), roles: ['iqa'] },
  { key: 'cohorts', href: paths.cohorts.to(), roles: ['manager', 'administrator'] },
  { key: 'people', href: paths.people.to(), roles: ['administrator'] },
  { key: 'specifications', href: paths.specifications.to(), roles: ['administrator'] },
  { key: 'standards', href: paths.standards.to() },
  { key: 'account', href: paths.account.to() },
];

/** Puts what every page shows around its content into `res.locals.layout`. */
export function setUpPageLayout(app: NestExpressApplication): void {
  app.use((request: Request, response: Response, next: NextFunction) => {
    response.locals['layout'] = layoutFor(request);
    next();
  });
}

function layoutFor(request: Request): LayoutData {
  const actor = request.visitor?.actor ?? undefined;
  return {
    person: actor && { name: actor.name },
    centreName: actor?.centreName,
    nav: actor && navFor(localeOf(request), actor, request.path),
    // Asked for by pages with a form only, so that reading a page gives nobody a cookie.
    get csrfToken() {
      return (request.session as Session | undefined)?.formToken();
    },
    get notice() {
      return (request.session as Session | undefined)?.notice();
    },
  };
}

function navFor(locale: Locale, actor: Actor, here: string): NavItem[] {
  const say = locale.words('http');
  return menu
    .filter(({ roles }) => !roles || roles.some((role) => actor.roles.includes(role)))
    .map(({ key, href }) => ({
      href,
      text: say(`menu.${key}`),
      current: here === href || (href !== '/' && here.startsWith(`${href}/`)),
    }));
}
