import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { projectRoot } from '#configuration';
import { FILE_LIMITS } from '../../../apps/web/src/http/object-store.js';
import { accessibilityFaults } from '../../support/accessibility.js';
import { makeDerivatives } from '../../support/a-learner-online.js';
import type { TestPerson } from '../../support/a-centre.js';
import { aUnit, type TestUnit } from '../../support/a-unit.js';
import * as made from '../../support/some-files.js';
import { startWeb, type TestWeb } from '../../support/web.js';
import { launchChromium } from '../../support/chromium.js';

const screens = join(projectRoot, 'var/screens/evidence');

let chrome: Browser;
let web: TestWeb;

beforeAll(async () => {
  execFileSync(process.execPath, [join(projectRoot, 'apps/web/assets.mjs')]);
  mkdirSync(screens, { recursive: true });
  web = await startWeb({ providers: [{ provide: FILE_LIMITS, useValue: { bytes: 3_000_000, files: 20 } }] });
  chrome = await launchChromium();
}, 60_000);
afterAll(async () => {
  await chrome?.close();
  await web?.stop();
});

const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } };

interface Sitting {
  readonly page: Page;
  readonly unit: TestUnit;
  readonly complaints: string[];
  /** Keeps the screen, and finds it accessible and no wider than the device. */
  look(name: string): Promise<void>;
}

async function signedIn(device: keyof typeof sizes, javaScriptEnabled = true): Promise<Sitting> {
  const unit = await aUnit();
  const context = await chrome.newContext({ viewport: sizes[device], javaScriptEnabled });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  const { address, password } = unit.learner as TestPerson;
  await page.goto(`${web.origin}/sign-in`);
  await page.fill('[name=email]', address);
  await page.fill('[name=password]', password);
  await page.click('main button[type=submit]');
  const look = async (name: string) => {
    await page.screenshot({ path: join(screens, `${name}-${device}.png`), fullPage: true });
    if (!javaScriptEnabled) return;
    const violations = await accessibilityFaults(page);
    expect([name, violations]).toEqual([name, []]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
      sizes[device].width,
    );
  };
  return { page, unit, complaints, look };
}

const goOn = (page: Page) => page.getByRole('button', { name: 'Save and continue' }).click();
const idOf = (page: Page): string => /evidence\/([0-9a-f-]{36})/.exec(page.url())![1]!;

test.each(['phone', 'desk'] as const)(
  'a learner adds evidence on a %s, with script',
  async (device) => {
    const { page, unit, look, complaints } = await signedIn(device);
    await page.goto(`${web.origin}/evidence`);
    await look('0-empty');
    await page.getByRole('button', { name: 'Add evidence' }).click();
    await look('1-method');
    await page.getByLabel('Work product').check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await look('2-details');
    await goOn(page);
    await look('2-details-failed');
    await page.getByLabel('Title').fill('Safety plan after a referral');
    await page.getByLabel('Day').fill('3');
    await page.getByLabel('Month').fill('2');
    await page.getByLabel('Year').fill('2026');
    await page
      .getByLabel(/Your account/)
      .fill('I wrote the plan with a colleague.\n\nThen I checked it twice.');
    await goOn(page);
    await look('3-files-empty');
    const photograph = {
      name: 'scene.jpg',
      mimeType: 'image/jpeg',
      buffer: await made.gpsPhotograph(1600, 900),
    };
    const plan = { name: 'plan.pdf', mimeType: 'application/pdf', buffer: made.pdf() };
    const hostile = {
      name: 'page.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.from('<script>alert(1)</script>'),
    };
    const large = { name: 'long.txt', mimeType: 'text/plain', buffer: Buffer.alloc(3_000_001, 'a') };
    await page.setInputFiles('input[type=file] >> nth=0', [hostile, plan, large]);
    await page.getByRole('link', { name: 'plan.pdf' }).waitFor();
    const refusals = [
      page.getByText('page.jpg is not what its name says it is'),
      page.getByText('long.txt is larger than 2.9 MB'),
    ];
    for (const refusal of refusals) await refusal.waitFor();
    await look('3-files-refused');
    await page.reload();
    for (const refusal of refusals) await refusal.waitFor();
    await page.setInputFiles('input[type=file] >> nth=0', [photograph]);
    await page.getByRole('link', { name: 'scene.jpg' }).waitFor();
    await makeDerivatives(web, unit.centre.id, idOf(page));
    await page.reload();
    for (const refusal of refusals) expect(await refusal.count()).toBe(0);
    await look('3-files');
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await page.getByLabel('Find criteria by their words').fill('k1');
    await page.getByRole('checkbox', { name: /P1/ }).waitFor({ state: 'hidden' });
    expect(await page.getByRole('checkbox').count()).toBe(1);
    expect(await page.getByRole('status').textContent()).toContain('1');
    await page.getByLabel('Find criteria by their words').fill('');
    await page.getByLabel(/P1/).check();
    await page.getByLabel(/K2/).check();
    await look('4-criteria');
    await goOn(page);
    await page.locator('summary', { hasText: 'P1 of T1' }).click();
    await page.getByLabel('Page', { exact: true }).first().fill('3');
    await look('5-locators');
    await goOn(page);
    expect(await page.getByLabel('A voice').isVisible()).toBe(false);
    await page.getByLabel('I found something and took it out').check();
    await page.getByLabel('A face or another picture of somebody').check();
    await look('6-confidentiality');
    await goOn(page);
    const [help, tools] = [
      page.getByRole('group', { name: /help you/ }),
      page.getByRole('group', { name: /use tools/ }),
    ];
    const which = page.getByLabel('Which tools, and for what?');
    await help.getByLabel('No').check();
    expect(await which.isVisible()).toBe(false);
    await tools.getByLabel('Yes').check();
    await which.fill('A spelling checker');
    await page.getByLabel(/my own work/).check();
    await look('7-declaration');
    await goOn(page);
    await look('8-submission');
    await page.getByRole('button', { name: 'Submit this evidence' }).click();
    await page.getByText('Your evidence is submitted.').waitFor();
    await look('9-evidence');
    await page.goto(`${web.origin}/evidence`);
    await look('9-list');
    expect(complaints.filter((text) => !/409|422/.test(text))).toEqual([]);
  },
  60_000,
);

test('without script, on a phone, files go with the form', async () => {
  const { page, look } = await signedIn('phone', false);
  await page.goto(`${web.origin}/evidence/new`);
  await page.getByLabel('Work product').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.goto(page.url().replace('details', 'files'));
  await page.setInputFiles('input[type=file] >> nth=0', [
    { name: 'plan.pdf', mimeType: 'application/pdf', buffer: made.pdf() },
    { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('Notes') },
  ]);
  await page.getByRole('button', { name: 'Send the chosen files' }).click();
  await page.getByText('2 files have arrived.').waitFor();
  await look('3-files-no-script');
  await page.goto(page.url().replace('files', 'declaration'));
  await goOn(page);
  for (const said of ['Say whether anybody helped you', 'Say whether you used tools', 'Confirm that'])
    await page.getByRole('link', { name: said }).waitFor();
  const who = page.getByLabel('Who helped you, in what role, and how?');
  expect(await who.isVisible()).toBe(false);
  await page
    .getByRole('group', { name: /help you/ })
    .getByLabel('Yes')
    .check();
  await who.waitFor();
  await goOn(page);
  await page.getByRole('link', { name: 'Say who helped you, and how' }).waitFor();
  await look('7-declaration-failed-no-script');
}, 60_000);

test('an upload over a slow line says how far it is, how fast and how long it will take', async () => {
  const { page } = await signedIn('phone');
  await page.goto(`${web.origin}/evidence/new`);
  await page.getByLabel('Work product').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.goto(page.url().replace('details', 'files'));
  const devTools = await page.context().newCDPSession(page);
  const line = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 300_000 };
  await devTools.send('Network.emulateNetworkConditions', line);
  const slow = { name: 'slow.txt', mimeType: 'text/plain', buffer: Buffer.alloc(2_900_000, 'a') };
  await page.setInputFiles('input[type=file] >> nth=0', [slow]);
  await page.getByText(/^\d+ % · \d\.\d MB a second · \d+ s left$/).waitFor();
}, 30_000);
