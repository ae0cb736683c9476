import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { projectRoot } from '#configuration';
import { startEvidence } from '#evidence';
import type { TestPerson } from '../support/a-centre.js';
import { aUnit } from '../support/a-unit.js';
import { press, submission } from '../support/an-assessment.js';
import { launchChromium } from '../support/chromium.js';
import { asOwner } from '../support/connections.js';
import { everyLink } from '../support/every-link.js';
import { createPseudoLocale } from '../support/pseudo-locale.js';
import { startWeb, type TestWeb } from '../support/web.js';
import { everythingWritten, hardCodedText } from '../support/hard-coded-text.js';

jest.setTimeout(180_000);

let invented: Awaited<ReturnType<typeof createPseudoLocale>>;
let web: TestWeb;
let chrome: Browser;
beforeAll(async () => {
  execFileSync(process.execPath, [join(projectRoot, 'apps/web/assets.mjs')]);
  invented = await createPseudoLocale();
  web = await startWeb();
  chrome = await launchChromium();
}, 60_000);
afterAll(async () => {
  await chrome?.close();
  await web?.stop();
  await invented?.forget();
});

test('in a language with longer words every page fits a telephone and a desk, and scripts add no words of their own', async () => {
  const given = await aUnit();
  const { references } = await submission(given, given.standard.criterionIds);
  await press(given, references.get(given.standard.criterionIds[0]!)!, 'met');
  await press(given, references.get(given.standard.criterionIds[1]!)!, 'not-yet');
  await given.centre.run((tx) =>
    startEvidence(tx, given.learner, { method: 'work-product', title: 'A letter' }),
  );
  const data = await (await asOwner()).inInstallation(everythingWritten);
  const faults: string[] = [];
  let looked = 0;
  for (const person of [given.learner, given.assessor, given.iqa, given.administrator] as TestPerson[]) {
    const browser = web.browser(invented.language);
    await browser.signIn(person);
    const kinds = new Map<string, string>();
    await everyLink(browser, ({ path }) => {
      kinds.set(path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '*').replace(/\?.*/, ''), path);
      return [];
    });
    for (const viewport of [
      { width: 390, height: 844 },
      { width: 1280, height: 900 },
    ]) {
      const context = await chrome.newContext({ viewport, locale: invented.language });
      const page = await context.newPage();
      await context.addCookies(
        [...browser.cookies].map(([name, value]) => ({ name, value, url: web.origin })),
      );
      for (const path of kinds.values()) {
        if (/\.csv|\/file$/.test(path)) continue;
        await page.goto(web.origin + path, { waitUntil: 'load' });
        const { wide } = (await page.evaluate(
          '({ wide: document.documentElement.scrollWidth > document.documentElement.clientWidth })' as never,
        )) as { wide: boolean };
        if (wide) faults.push(`${viewport.width} ${path}: wider than the screen`);
        faults.push(
          ...hardCodedText(await page.content(), data).map((words) => `${viewport.width} ${path}: ${words}`),
        );
        looked += 1;
      }
      await context.close();
    }
  }
  expect(faults).toEqual([]);
  expect(looked).toBeGreaterThan(100);
});
