import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { projectRoot } from '#configuration';
import { accessibilityFaults } from '../../support/accessibility.js';

export const screens = join(projectRoot, 'var/screens/story');

/** A desk's screen at 400 %. */
const narrowest = { width: 320, height: 640 };
const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } };
export type Device = keyof typeof sizes;

/** Somebody in front of a screen. */
export interface Sitting {
  readonly page: Page;
  /** Whether pages run their scripts. */
  readonly scripted: boolean;
  /** What the browser complained of: a policy broken, a file missing, a script that failed. */
  readonly complaints: string[];
  /** Every origin that was asked for anything. */
  readonly origins: ReadonlySet<string>;
  open(path: string): Promise<void>;
  /**
   * Keeps the screen of the page at both sizes and finds that it fits them, and a desk at 400 %; without script, at the
   * device's own size. Finds that axe has nothing to report.
   */
  look(name: string): Promise<void>;
}

/** A browser of somebody's own, on a device of their own, with script or without. */
export async function sitDown(
  chrome: Browser,
  origin: string,
  device: Device,
  { javaScriptEnabled = true } = {},
): Promise<Sitting> {
  const context = await chrome.newContext({ viewport: sizes[device], javaScriptEnabled });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  const origins = new Set<string>();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => origins.add(new URL(request.url()).origin));

  const keep = async (name: string, size: Device) => {
    await page.setViewportSize(sizes[size]);
    await page.screenshot({ path: join(screens, `${name}-${size}.png`), fullPage: true });
    const width = await page.evaluate('document.documentElement.scrollWidth');
    expect([name, size, width]).toEqual([name, size, sizes[size].width]);
  };
  const fitsAtFourHundredPerCent = async (name: string) => {
    await page.setViewportSize(narrowest);
    const width = await page.evaluate('document.documentElement.scrollWidth');
    expect([name, 'at 400 %', width]).toEqual([name, 'at 400 %', narrowest.width]);
  };
  return {
    page,
    scripted: javaScriptEnabled,
    complaints,
    origins,
    open: async (path) => void (await page.goto(origin + path)),
    look: async (name) => {
      if (javaScriptEnabled) await keep(name, device === 'phone' ? 'desk' : 'phone');
      await fitsAtFourHundredPerCent(name);
      await keep(name, device);
      const found = javaScriptEnabled
        ? await accessibilityFaults(page)
        : await axeWithoutScript(chrome, context, page);
      expect([name, found]).toEqual([name, []]);
    },
  };
}

/** axe is a script: it reads the same page in a browser that runs scripts, while none of ours is there. */
async function axeWithoutScript(chrome: Browser, context: BrowserContext, page: Page): Promise<string[]> {
  const reader = await chrome.newContext({
    viewport: page.viewportSize(),
    storageState: await context.storageState(),
  });
  try {
    const copy = await reader.newPage();
    const body = await page.content();
    await copy.route(/\.js$/, (route) => route.abort());
    await copy.route(page.url(), (route) => route.fulfill({ contentType: 'text/html', body }));
    await copy.goto(page.url());
    return await accessibilityFaults(copy);
  } finally {
    await reader.close();
  }
}
