import { jest } from '@jest/globals';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { projectRoot } from '#configuration';
import { grantLibrarian } from '#people';
import { loadStandards, readStandardFiles } from '#standards';
import { paths } from '../../../apps/web/src/http/paths.js';
import { accessibilityFaults } from '../../support/accessibility.js';
import { aCentre } from '../../support/a-centre.js';
import { aPrintedStandard, aUrn } from '../../support/a-librarian.js';
import { startWorker, type TestWorker } from '../../support/a-worker.js';
import { launchChromium } from '../../support/chromium.js';
import { asOwner } from '../../support/connections.js';
import { twoVersions } from '../../support/two-versions.js';
import { startWeb, type TestWeb } from '../../support/web.js';

const screens = join(projectRoot, 'var/screens/library');

jest.setTimeout(120_000); // axe reads every page

let web: TestWeb;
let worker: TestWorker;
let chrome: Browser;
beforeAll(async () => {
  await mkdir(screens, { recursive: true });
  web = await startWeb();
  worker = await startWorker(web);
  chrome = await launchChromium();
  const { standards } = await readStandardFiles();
  await (await asOwner()).inInstallation((tx) => loadStandards(tx, standards));
});
afterAll(async () => {
  await chrome?.close();
  await worker.stop();
  await web.stop();
});

/** Signed in as a librarian, and what the browser complains about on the way. */
async function atTheDesk(width: number, height: number): Promise<{ page: Page; heard: string[] }> {
  const person = await (await aCentre()).person('administrator');
  await (await asOwner()).inInstallation((tx) => grantLibrarian(tx, person.address));
  const page = await (await chrome.newContext({ viewport: { width, height } })).newPage();
  const heard: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(error.message));
  await page.goto(`${web.origin}/standards`);
  await page.getByLabel('Email address').fill(person.address);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Standards', exact: true }).waitFor();
  return { page, heard };
}

async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(screens, `${name}.png`), fullPage: true });
  const wide = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');
  expect([name, wide]).toEqual([name, false]);
  if (name.endsWith('phone')) return; // it is the same page
  const violations = await accessibilityFaults(page);
  expect([name, violations]).toEqual([name, []]);
}

test.each([
  ['phone', 390, 844],
  ['desk', 1280, 900],
])(
  'the library is accessible on a %s, and a document becomes a published standard there',
  async (device, width, height) => {
    const { page, heard } = await atTheDesk(width, height);
    await page.getByLabel('Search the standards').fill('risk assessment');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /criteria in \d+ standards/ }).waitFor();
    await look(page, `found-${device}`);
    await page.goto(`${web.origin}/standards/SFJBMS05/1`);
    await look(page, `standard-${device}`);

    const { key } = await twoVersions();
    await page.goto(`${web.origin}${paths.comparisons.to({ key, version: '1' })}`);
    await look(page, `comparing-${device}`);
    const other = { otherKey: key, otherVersion: '2' };
    await page.goto(`${web.origin}${paths.comparison.to({ key, version: '1', ...other })}`);
    await page.getByRole('heading', { name: 'Reworded (1)' }).waitFor();
    await look(page, `compared-${device}`);

    const file = join(screens, 'tools.txt');
    const urn = aUrn();
    await writeFile(file, aPrintedStandard(urn));
    await page.goto(`${web.origin}/standard-drafts`);
    await look(page, `drafts-${device}`);
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: 'Upload and read' }).click();
    await page.getByRole('link', { name: 'Correct P1' }).waitFor();
    await look(page, `draft-${device}`);
    await page.getByRole('link', { name: 'Correct P1' }).click();
    await look(page, `correction-${device}`);
    await page.getByRole('link', { name: 'Add a missing item after this one' }).click();
    await look(page, `addition-${device}`);
    await page.getByRole('link', { name: 'Back', exact: true }).click();
    await page.getByRole('link', { name: 'Correct title and fields' }).click();
    await look(page, `fields-${device}`);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const yaml = page.getByLabel('The draft’s text');
    await page.getByText('The whole draft as text').click();
    const text = await yaml.inputValue();
    await yaml.fill(text.replace('number: "2"', 'number: 2'));
    await page.getByRole('button', { name: 'Save and check' }).click();
    await page.getByRole('link', { name: /^Line \d+, column/ }).focus();
    await page.keyboard.press('Enter');
    const selected = await page.evaluate<string>(
      `(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd))(document.activeElement)`,
    );
    expect(selected.trim()).toBe('- number: 2');
    await look(page, `draft-wrong-${device}`);
    await yaml.fill(text);
    await page.getByRole('button', { name: 'Save and check' }).click();
    await page.getByRole('button', { name: 'Go on to publish it' }).click();
    await look(page, `publication-${device}`);
    await page.getByRole('button', { name: `Publish ${urn} version 1` }).click();
    await page.getByRole('link', { name: new RegExp(`^${urn} version 1`) }).waitFor();
    await look(page, `published-${device}`);
    expect(heard).toEqual([]);
    await page.context().close();
  },
);
