import { jest } from '@jest/globals';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { projectRoot } from '#configuration';
import { issuePasswordReset } from '#people';
import { accessibilityFaults } from '../../support/accessibility.js';
import { aCentre } from '../../support/a-centre.js';
import { asOwner } from '../../support/connections.js';
import { startWeb, type TestWeb } from '../../support/web.js';
import { launchChromium } from '../../support/chromium.js';

const screens = join(projectRoot, 'var/screens/people');

jest.setTimeout(120_000); // axe reads every page

let web: TestWeb;
let chrome: Browser;
beforeAll(async () => {
  await mkdir(screens, { recursive: true });
  web = await startWeb();
  chrome = await launchChromium();
});
afterAll(async () => {
  await chrome?.close();
  await web.stop();
});

/** Anything the browser refuses or complains about: a policy broken, a file missing, a script that fails. */
function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(error.message));
  return heard;
}

async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(screens, `${name}.png`), fullPage: true });
  const violations = await accessibilityFaults(page);
  expect([name, violations]).toEqual([name, []]);
}

describe.each([
  ['phone', 390, 844],
  ['desk', 1280, 900],
])('the pages of people on a %s', (device, width, height) => {
  it('are accessible, and break no policy', async () => {
    const centre = await aCentre();
    const admin = await centre.person('administrator', 'learner', 'assessor');
    const other = await centre.person('assessor', 'iqa');
    const context = await chrome.newContext({ viewport: { width, height } });
    const page = await context.newPage();
    const heard = complaints(page);

    await page.goto(`${web.origin}/account`);
    await look(page, `sign-in-${device}`);
    await page.getByLabel('Email address').fill(admin.address);
    await page.getByLabel('Password', { exact: true }).fill('wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('There is a problem').waitFor();
    await look(page, `sign-in-again-${device}`);
    heard.splice(0); // a 422 is told in the console as an error

    await page.getByLabel('Password', { exact: true }).fill(admin.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Your account' }).waitFor();
    await look(page, `account-${device}`);
    await page.getByLabel('Name of the token').fill('Timetable');
    await page.getByLabel('Your present password').fill(admin.password);
    await page.getByRole('button', { name: 'Create token' }).click();
    await page.getByText('Copy your token now').waitFor();
    await look(page, `token-${device}`);

    for (const [path, name] of [
      ['/account/password', 'password'],
      ['/people', 'people'],
      ['/people/invitations', 'invite'],
      [`/people/${other.personId}`, 'person'],
      ['/concern', 'concern'],
      ['/centres', 'centres'],
    ] as const) {
      await page.goto(web.origin + path);
      await look(page, `${name}-${device}`);
    }

    await page.goto(`${web.origin}/people/invitations`);
    await page.getByLabel('Name', { exact: true }).fill('Gwen Tarrow');
    await page.getByLabel('Email address').fill(`${crypto.randomUUID()}@example.org`);
    await page.getByLabel('Learner').check();
    await page.getByRole('button', { name: 'Make an invitation link' }).click();
    await page.getByText('It works once').waitFor();
    await look(page, `invited-${device}`);
    const link = (await page.locator('code').textContent())!;
    expect(heard).toEqual([]);

    const guest = await (await chrome.newContext({ viewport: { width, height } })).newPage();
    await guest.goto(web.origin + new URL(link).pathname);
    await look(guest, `invitation-${device}`);
    const reset = await (await asOwner()).inInstallation((tx) => issuePasswordReset(tx, other.address));
    await guest.goto(`${web.origin}/password-resets/${reset}`);
    await look(guest, `password-reset-${device}`);
    await guest.getByLabel('Your new password').fill('seven grey geese');
    await guest.getByRole('button', { name: 'Set this password' }).click();
    await guest.getByText('Your new password is set').waitFor();
    await look(guest, `password-was-reset-${device}`);
    await guest.goto(`${web.origin}/nothing`);
    await look(guest, `not-found-${device}`);
  });
});

describe('threat 66: after signing out', () => {
  it('the back button shows nothing', async () => {
    const ada = await (await aCentre()).person('learner');
    const page = await (await chrome.newContext()).newPage();
    await page.goto(`${web.origin}/account`);
    await page.getByLabel('Email address').fill(ada.address);
    await page.getByLabel('Password', { exact: true }).fill(ada.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Your account' }).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.goBack();
    await page.waitForLoadState();
    expect(await page.content()).not.toContain(ada.name);
  });
});

describe('threat 9: a form on another site', () => {
  it('sent by somebody signed in changes nothing', async () => {
    const ada = await (await aCentre()).person('learner');
    const context = await chrome.newContext();
    const page = await context.newPage();
    await page.goto(`${web.origin}/sign-in`);
    await page.getByLabel('Email address').fill(ada.address);
    await page.getByLabel('Password', { exact: true }).fill(ada.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(`${web.origin}/`);
    const elsewhere = web.origin.replace('127.0.0.1', 'localhost');
    await page.route(`${elsewhere}/trap`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<form method="post" action="${web.origin}/sign-out"><button>Win</button></form>`,
      }),
    );
    await page.goto(`${elsewhere}/trap`);
    const answered = page.waitForResponse(`${web.origin}/sign-out`);
    await page.getByRole('button').click();
    expect((await answered).status()).toBe(403);
    await page.goto(`${web.origin}/account`);
    expect(await page.content()).toContain(ada.name);
  });
});
