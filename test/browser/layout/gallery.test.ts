import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import express from 'express';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { projectRoot } from '#configuration';
import { assetAddresses, setUpAssets } from '../../../apps/web/src/layout/assets.js';
import { galleryPage, galleryView } from '../../layout/gallery.js';
import { localeIn } from '../../../apps/web/src/layout/locale.js';
import { setUpViews } from '../../../apps/web/src/layout/views.js';
import { accessibilityFaults } from '../../support/accessibility.js';
import { launchChromium } from '../../support/chromium.js';

const screens = join(projectRoot, 'var/screens/layout');
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

let browser: Browser;
let server: Server;
let origin: string;

beforeAll(async () => {
  if (!existsSync(join(projectRoot, 'dist/apps/web/assets/version')))
    execFileSync(process.execPath, [join(projectRoot, 'apps/web/assets.mjs')]);
  const app = express();
  setUpViews(app);
  app.use((_, response, next) => {
    response.set('Content-Security-Policy', policy);
    next();
  });
  setUpAssets(app);
  app.get('/gallery', (request, response) =>
    response.render(galleryView, {
      locale: localeIn('en'),
      ...galleryPage(request.query['failed'] === 'yes'),
    }),
  );
  server = createServer(app);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  mkdirSync(screens, { recursive: true });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

describe.each([
  ['page enlarged four times', 320, 256],
  ['phone', 390, 844],
  ['desk', 1280, 900],
])('the parts of pages on a %s', (name, width, height) => {
  it.each(['no', 'yes'])(
    'are accessible, fit the screen and obey the policy (failed: %s)',
    async (failed) => {
      const { page, complaints } = await open({ viewport: { width, height } });
      await page.goto(`${origin}/gallery?failed=${failed}`);
      await page.waitForSelector('body.govuk-frontend-supported');
      await page.screenshot({ path: join(screens, `${name}-${failed}.png`), fullPage: true });
      const violations = await accessibilityFaults(page);
      expect(violations).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );
});

it('the parts of pages stand without script, and in print', async () => {
  const { page } = await open({ viewport: { width: 1000, height: 900 }, javaScriptEnabled: false });
  await page.goto(`${origin}/gallery`);
  await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: join(screens, 'print.png'), fullPage: true });
  expect(await page.getByRole('button', { name: 'Sign out' }).count()).toBe(0);
  await page.emulateMedia({ media: 'screen' });
  expect(await page.getByRole('button', { name: 'Sign out' }).isVisible()).toBe(true);
  await page.context().close();
});

it('what the build made may be kept for ever, is compressed, and is not found under other names', async () => {
  const { base } = assetAddresses();
  const style = await fetch(`${origin}${base}/attest.css`, { headers: { 'accept-encoding': 'br' } });
  expect(style.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(style.headers.get('content-encoding')).toBe('br');
  expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8');
  expect(await style.text()).not.toMatch(/transport|url\(["']?(https?:|data:)/i);
  const icon = await fetch(`${origin}${base}/icon.svg`, { headers: { 'accept-encoding': 'gzip' } });
  expect(icon.headers.get('content-encoding')).toBe('gzip');
  const older = await fetch(`${origin}/assets/0123456789abcdef/start.browser.js`);
  expect([older.status, older.headers.get('cache-control')]).toEqual([200, 'no-cache']);
  expect((await fetch(`${origin}${base}/../../../package.json`)).status).toBe(404);
  expect((await fetch(`${origin}${base}/%2e%2e%2f%2e%2e%2fpackage.json`)).status).toBeGreaterThanOrEqual(400);
  expect((await fetch(`${origin}${base}/none.js`)).status).toBe(404);
});

it('leaving quickly replaces the page in the history', async () => {
  const { page } = await open({ viewport: { width: 390, height: 844 } });
  await page.route('https://www.bbc.co.uk/**', (route) => route.fulfill({ body: 'Fair' }));
  await page.goto(`${origin}/gallery`);
  await page.waitForSelector('body.govuk-frontend-supported');
  await page.getByRole('link', { name: 'Leave this page quickly' }).click();
  await page.waitForURL('https://www.bbc.co.uk/weather');
  expect(await page.evaluate('history.length')).toBeLessThanOrEqual(2);
  await page.context().close();
});

async function open(
  options: Parameters<Browser['newContext']>[0],
): Promise<{ page: Page; complaints: string[]; context: BrowserContext }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) complaints.push(`asked for ${request.url()}`);
  });
  return { page, complaints, context };
}
