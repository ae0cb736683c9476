import { type InterfaceLanguage, type Locale as LocaleOf, localesOf, type SayOf } from '#words';

/** The message files of the pages, so that the compiler knows each key; a page's folder is its area. */
export interface Areas {
  readonly account: typeof import('../pages/account/messages.en.json');
  readonly assessment: typeof import('../pages/assessment/messages.en.json');
  readonly caseload: typeof import('../pages/caseload/messages.en.json');
  readonly centres: typeof import('../pages/centres/messages.en.json');
  readonly cohorts: typeof import('../pages/cohorts/messages.en.json');
  readonly comparisons: typeof import('../pages/comparisons/messages.en.json');
  readonly concern: typeof import('../pages/concern/messages.en.json');
  readonly 'draft-corrections': typeof import('../pages/draft-corrections/messages.en.json');
  readonly evidence: typeof import('../pages/evidence/messages.en.json');
  readonly 'evidence/draft': typeof import('../pages/evidence/draft/messages.en.json');
  readonly home: typeof import('../pages/home/messages.en.json');
  readonly http: typeof import('../http/messages.en.json');
  readonly invitation: typeof import('../pages/invitation/messages.en.json');
  readonly layout: typeof import('./messages.en.json');
  readonly observations: typeof import('../pages/observations/messages.en.json');
  readonly 'password-reset': typeof import('../pages/password-reset/messages.en.json');
  readonly people: typeof import('../pages/people/messages.en.json');
  readonly portfolio: typeof import('../pages/portfolio/messages.en.json');
  readonly queue: typeof import('../pages/queue/messages.en.json');
  readonly refusals: typeof import('../pages/refusals/messages.en.json');
  readonly reviews: typeof import('../pages/reviews/messages.en.json');
  readonly 'sign-in': typeof import('../pages/sign-in/messages.en.json');
  readonly 'sign-off': typeof import('../pages/sign-off/messages.en.json');
  readonly specifications: typeof import('../pages/specifications/messages.en.json');
  readonly 'standard-drafts': typeof import('../pages/standard-drafts/messages.en.json');
  readonly standards: typeof import('../pages/standards/messages.en.json');
  readonly transitions: typeof import('../pages/transitions/messages.en.json');
  readonly unit: typeof import('../pages/unit/messages.en.json');
  readonly 'unit-duties': typeof import('../pages/unit-duties/messages.en.json');
}

/** What a page is written with: it comes from the request, and goes to whatever makes a page of records. */
export type Locale = LocaleOf<Areas, 'layout'>;

/** The words of one area, as `locale.words('unit')` gives them. */
export type Say<Area extends keyof Areas> = SayOf<Areas, Area, 'layout'>;

export const localeIn: (language: InterfaceLanguage) => Locale = localesOf<Areas, 'layout'>(
  'apps/web/src',
  'layout',
);
