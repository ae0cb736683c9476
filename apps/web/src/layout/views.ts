import { relative } from 'node:path';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type Express } from 'express';
import { ExpressHandlebars } from 'express-handlebars';
import Handlebars from 'handlebars';
import { areaOf, type Say, type Values } from '#words';
import { paths } from '../http/paths.js';
import { assetAddresses } from './assets.js';
import { escapeForHtml } from './escape-for-html.js';
import type { Areas, Locale } from './locale.js';
import { templateRoot } from './template-root.js';

interface HelperOptions {
  readonly hash: Values;
  readonly data: { readonly area: keyof Areas; readonly root: Spoken };
}

/** What every page is rendered with: `res.locals.locale`. */
interface Spoken {
  readonly locale: Locale;
  readonly [field: string]: unknown;
}

const links = { home: paths.home.to(), signOut: paths.signOut.to(), concern: paths.concern.to() };

let registeredPartials: Promise<void> | undefined;

// Compiled templates escape with this function, of the library rather than of an environment; nothing else here uses it.
Object.assign(Handlebars.Utils, { escapeExpression: escapeForHtml });

// Helpers and partials are registered once: given with each rendering, all two hundred would be copied each time.
const handlebars = Handlebars.create();
handlebars.registerHelper({
  // The compiler sees no template: a test looks up their keys.
  t: (key: string, { hash, data }: HelperOptions) => (data.root.locale.words(data.area) as Say)(key, hash),
  date: (value: Date | string, { data }: HelperOptions) => data.root.locale.day(value),
  dateTime: (value: Date, { data }: HelperOptions) => data.root.locale.moment(value),
  numeral: (value: number, { data }: HelperOptions) => data.root.locale.number(value),
});

const templates = new ExpressHandlebars({
  handlebars,
  extname: '.hbs',
  partialsDir: templateRoot,
  compilerOptions: {
    knownHelpersOnly: true,
    // An indented `{{> textarea}}` must not indent what was typed into it.
    preventIndent: true,
    knownHelpers: {
      t: true,
      date: true,
      dateTime: true,
      numeral: true,
      ...{ unless: false, with: false, lookup: false, log: false },
    } as Record<string, boolean>,
  },
});

/**
 * Renders `res.render('pages/evidence/evidence-page', page)`. A template knows `if`, `each`, `t`, `date`, `dateTime`,
 * `numeral` and partials, nothing else. Compiled templates are kept, except in development.
 */
export function setUpViews(app: Express | NestExpressApplication): void {
  const express: Express = 'getHttpAdapter' in app ? app.getHttpAdapter().getInstance() : app;
  express.engine('hbs', (file, page, done) => {
    render(file, page as Spoken).then(
      (html) => done(null, html),
      (error: unknown) => done(error),
    );
  });
  express.set('view engine', 'hbs');
  express.set('views', templateRoot);
  express.set('view cache', keepsTemplates());
}

/** The HTML of a view file for a page object: what Express calls, and what specs of pages may call. */
export async function render(file: string, page: Spoken): Promise<string> {
  const cache = keepsTemplates();
  await (cache ? (registeredPartials ??= registerPartials(cache)) : registerPartials(cache));
  const template = (await templates.getTemplate(file, { cache })) as HandlebarsTemplateDelegate;
  const data = { area: areaOf(relative(templateRoot, file)) };
  return template({ assets: assetAddresses(), links, ...page }, { data }).trim();
}

/** The HTML of a template given as text, for specs of partials. */
export async function renderTemplate(source: string, page: Spoken): Promise<string> {
  await (registeredPartials ??= registerPartials(true));
  return handlebars.compile(source, templates.compilerOptions)(page, { data: { area: 'layout' } });
}

/** `layout/partials/input.hbs` is `{{> input}}`, `layout/base.hbs` is `{{> base}}`, others go by their path. */
async function registerPartials(cache: boolean): Promise<void> {
  const byPath = await templates.getPartials({ cache });
  for (const [path, partial] of Object.entries(byPath))
    handlebars.registerPartial(path.replace(/^layout\/(partials\/)?/, ''), partial as Handlebars.Template);
}

function keepsTemplates(): boolean {
  return process.env['NODE_ENV'] !== 'development';
}
