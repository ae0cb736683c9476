import { jest } from '@jest/globals';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { projectRoot } from '#configuration';
import { criterionStates, unitStates } from '#units';
import { accessibilityFaults } from '../../support/accessibility.js';
import { aCohort, type TestCohort } from '../../support/a-cohort.js';
import { asOwner } from '../../support/connections.js';
import { startWeb, type TestWeb } from '../../support/web.js';
import { launchChromium } from '../../support/chromium.js';
import { sql } from '../../support/sql.js';
import { recordCriterionStates } from '../../support/record-criterion-states.js';

const screens = join(projectRoot, 'var/screens/cohorts');

jest.setTimeout(120_000); // axe reads every page

let web: TestWeb;
let chrome: Browser;
let cohort: TestCohort;
beforeAll(async () => {
  await mkdir(screens, { recursive: true });
  web = await startWeb();
  chrome = await launchChromium();
  cohort = await aCohort({ learners: 9, units: 4 });
  await liveThrough(cohort);
});
afterAll(async () => {
  await chrome?.close();
  await web.stop();
});

/** Gives every cell something of its own to show. */
async function liveThrough({ centre, unitId, standard }: TestCohort): Promise<void> {
  const owner = await asOwner();
  for (let learner = 0; learner < 9; learner++)
    for (let unit = 0; unit < 4; unit++) {
      const id = unitId(learner, unit);
      const changes = standard.criterionIds
        .filter((_, index) => (index * 7 + learner * 3 + unit) % 5 < learner % 6)
        .map((criterionId, index) => ({ criterionId, state: criterionStates[(index * unit) % 7]! }));
      const state = unitStates[(learner + unit * 2) % 9]!;
      await centre.run((tx) => recordCriterionStates(tx, id, changes, state));
      await owner.inCentre(centre.id, (tx) =>
        tx.query(
          sql(
            `update unit set enrolled_at = $3::timestamptz - $4 * interval '1 day',
             last_activity_at = $3::timestamptz - $5 * interval '1 day',
             target_date = case when $6 then ($3::timestamptz - interval '3 days')::date end
           where centre_id = $1 and id = $2`,
            [centre.id, id, tx.now, 20 + learner * 9, (learner * 13) % 70, (learner + unit) % 5 === 0],
          ),
        ),
      );
    }
}

async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(screens, `${name}.png`), fullPage: true });
  const violations = await accessibilityFaults(page);
  const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
  expect([name, violations, overflow]).toEqual([name, [], 0]);
}

describe.each([
  ['phone', 390, 844],
  ['desk', 1280, 900],
])('the pages of cohorts, units and standards on a %s', (device, width, height) => {
  it('are accessible, fit the screen and break no policy', async () => {
    const context = await chrome.newContext({ viewport: { width, height } });
    const page = await context.newPage();
    const heard: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') heard.push(message.text());
    });
    page.on('pageerror', (error) => heard.push(error.message));
    await page.goto(`${web.origin}/cohorts`);
    await page.getByLabel('Email address').fill(cohort.administrator.address);
    await page.getByLabel('Password', { exact: true }).fill(cohort.administrator.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Cohorts' }).waitFor();

    const here = `/cohorts/${cohort.cohortId}`;
    for (const [path, name] of [
      ['/cohorts', 'cohorts'],
      ['/cohorts/new', 'new-cohort'],
      [here, 'cohort'],
      [`${here}?atRisk=1&unit=${cohort.specificationIds[0]}`, 'cohort-filtered'],
      [`${here}/learners/${cohort.learners[4]!.personId}`, 'learner'],
      [`${here}/units`, 'units'],
      [`${here}/learners`, 'enrol'],
      [`${here}/allocations`, 'allocations'],
      [`/units/${cohort.unitId(0, 0)}/allocations`, 'duties'],
      ['/specifications', 'specifications'],
      ['/specifications/new', 'new-specification'],
      [`/specifications/${cohort.specificationIds[0]}`, 'specification'],
      ['/standards', 'standards'],
      [`/standards/${cohort.standard.key}/1`, 'standard'],
    ] as const) {
      await page.goto(web.origin + path);
      await look(page, `${name}-${device}`);
    }
    expect(heard).toEqual([]);
    await context.close();
  });
});
