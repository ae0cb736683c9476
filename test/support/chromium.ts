import { type Browser, chromium } from 'playwright-core';

/** A real Chromium without a window, that talks to nobody of its own accord. Close it in `afterAll`. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'],
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}
