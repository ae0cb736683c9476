import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { projectRoot } from '#configuration';
import { draftPlan } from '#transition';
import { paths } from '../../../apps/web/src/http/paths.js';
import { accessibilityFaults } from '../../support/accessibility.js';
import type { TestPerson } from '../../support/a-centre.js';
import { after, aTransition, moveIt } from '../../support/a-transition.js';
import { aUnit } from '../../support/a-unit.js';
import { press, submission } from '../../support/an-assessment.js';
import { launchChromium } from '../../support/chromium.js';
import { twoVersions } from '../../support/two-versions.js';
import { startWeb, type TestWeb } from '../../support/web.js';

const screens = join(projectRoot, 'var/screens/transitions');
jest.setTimeout(180_000);

let chrome: Browser;
let web: TestWeb;
beforeAll(async () => {
  execFileSync(process.execPath, [join(projectRoot, 'apps/web/assets.mjs')]);
  mkdirSync(screens, { recursive: true });
  web = await startWeb();
  chrome = await launchChromium();
}, 60_000);
afterAll(async () => {
  await chrome?.close();
  await web?.stop();
});

/** Opens pages as somebody, on a desk and on a phone: nothing wider than the screen, nothing that axe finds. */
async function look(person: TestPerson, pages: Readonly<Record<string, string>>): Promise<void> {
  const context = await chrome.newContext({ baseURL: web.origin });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.fill('[name=email]', person.address);
  await page.fill('[name=password]', person.password);
  await page.click('main button[type=submit]');
  for (const [name, address] of Object.entries(pages))
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(address);
      await page.screenshot({ path: join(screens, `${name}-${width}.png`), fullPage: true });
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect([name, width, wide <= width]).toEqual([name, width, true]);
      const violations = await accessibilityFaults(page);
      expect([name, width, violations]).toEqual([name, width, []]);
    }
  await context.close();
}

test('the pages of a move can be read on a desk and on a phone', async () => {
  const given = await aTransition();
  const { from, to } = given.standard;
  const evidence = await submission(given, Object.values(from.criteria));
  for (const reference of evidence.references.values()) await press(given, reference, 'met');
  const now = after(given, await moveIt(given));
  const other = await aUnit(await twoVersions());
  const toVersionId = (other.standard as Awaited<ReturnType<typeof twoVersions>>).to.versionId;
  const planId = await other.centre.run((tx) =>
    draftPlan(tx, other.administrator, { unitSpecificationId: other.specificationId, toVersionId }),
  );
  await look(other.administrator, {
    choosing: paths.transitions.to({ specificationId: other.specificationId }),
    plan: paths.transition.to({ planId }),
    mapping: paths.transitionMapping.to({ planId, criterionId: other.standard.criterionIds[1]! }),
    before: paths.moves.to({ planId }),
  });
  await look(given.administrator, { moves: paths.moves.to({ planId: given.planId }) });
  const criterionId = to.criteria['P2']!;
  await look(given.assessor, {
    confirming: paths.unitCriterion.to({ unitId: now.unitId, criterionId }),
    queue: paths.queue.to(),
    desk: paths.assessment.to({ revisionId: evidence.revisionId }),
  });
  await look(given.learner, {
    unit: paths.unit.to({ unitId: now.unitId }),
    history: paths.unit.to({ unitId: given.unitId }),
  });
});
