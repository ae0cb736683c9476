import { ModulesContainer } from '@nestjs/core';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#configuration';
import { everyRoute } from '../../apps/web/src/http/routes/every-route.js';
import { startWeb, type TestWeb } from '../support/web.js';

// That a request records no other act than its route names, every test that starts the app finds: hold-to-events.ts.

let web: TestWeb;
beforeAll(async () => (web = await startWeb()));
afterAll(() => web.stop());

/** What records an act and is no request. */
const elsewhere: Readonly<Record<string, string>> = {
  'centre.created': 'the command line',
  'librarian.granted': 'the command line',
  'librarian.revoked': 'the command line',
  'password-reset.issued': 'the command line',
  'portfolio.built': 'the worker',
  'portfolio.failed': 'the worker',
  'standard.reinstated': 'the command line',
  'standard.retired': 'the worker and the command line',
  'standards.published': 'the worker and the command line',
  'unit.enrolled': 'the demonstration, which enrols its learners one by one',
  'unit.moved': 'the worker',
};

/** Every act that a library records, as its sources name it. */
function recordedActs(): Set<string> {
  const libs = join(projectRoot, 'libs');
  const sources = readdirSync(libs, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!\.spec)\.ts$/.test(file),
  );
  const calls = sources.flatMap((file) => {
    const text = readFileSync(join(libs, file), 'utf8');
    return [
      ...text.matchAll(/(?:record(?:Installation)?Act|auditRow)\((?=\s*\w+[,\s])(?!\s*tx:)[^;]*;/g),
    ].map(([call]) => call);
  });
  return new Set(calls.flatMap((call) => [...call.matchAll(/'([a-z-]+\.[a-z-]+)'/g)].map(([, act]) => act!)));
}

test('each act that is recorded is named by a route, or recorded by what is no request', () => {
  const named = new Set(
    everyRoute(web.app.get(ModulesContainer)).flatMap(({ rules }) => [rules!.event ?? []].flat()),
  );
  const recorded = recordedActs();
  expect(recorded.size).toBeGreaterThan(50);
  expect([...named].filter((act) => !recorded.has(act))).toEqual([]);
  expect([...recorded].filter((act) => !named.has(act)).sort()).toEqual(Object.keys(elsewhere).sort());
});
