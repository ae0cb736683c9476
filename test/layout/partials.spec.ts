import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#configuration';
import { renderTemplate } from '../../apps/web/src/layout/views.js';
import { localeIn } from '../../apps/web/src/layout/locale.js';
import { markup } from './markup.js';
import { type Options } from './port-options.js';
import { ports } from './ports.js';

const locale = localeIn('en');

/** What govuk-frontend's scripts say: ours is in the language of the page, its fixtures leave it to the scripts. */
const scriptedWords = /\s*data-i18n\.[^=]+="[^"]*"/g;

interface Fixture {
  readonly name: string;
  readonly options: Options;
  readonly html: string;
}

describe.each(Object.entries(ports))('the %s partial', (component, port) => {
  const supported = fixtures(component).filter(
    ({ options }) => covers(port.covers, options) && !port.unused?.(options),
  );

  it(`is compared with at least ${port.atLeast} fixtures of govuk-frontend`, () => {
    expect(supported.length).toBeGreaterThanOrEqual(port.atLeast);
  });

  it.each(supported.map((fixture) => [fixture.name, fixture] as const))(
    'renders as govuk-frontend does: %s',
    async (_, { options, html }) => {
      const ours = await renderTemplate(port.template, { locale, ...port.page(options) });
      expect(markup(ours.replace(scriptedWords, ''))).toEqual(markup(port.expected?.(html) ?? html));
    },
  );
});

function fixtures(component: string): Fixture[] {
  const path = `node_modules/govuk-frontend/dist/govuk/components/${component}/fixtures.json`;
  return JSON.parse(readFileSync(join(projectRoot, path), 'utf8')).fixtures;
}

/** Whether every option of a fixture, by its dotted path, is one that our partial takes. */
function covers(names: RegExp, options: unknown, path = ''): boolean {
  if (Array.isArray(options)) return options.every((one) => covers(names, one, path));
  if (options === null || typeof options !== 'object') return names.test(path);
  return Object.entries(options).every(([key, value]) => covers(names, value, path ? `${path}.${key}` : key));
}
