import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** `CHROMIUM_PATH` alone where it is set; else where Debian, Ubuntu, Fedora, macOS and Chrome itself put it. */
const places = process.env['CHROMIUM_PATH']
  ? [process.env['CHROMIUM_PATH']]
  : [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/snap/bin/chromium',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ];
const found = places.find((place) => existsSync(place));

/**
 * `describe` for tests that need Chromium. Where there is none they are skipped, loudly; with CI=true that is a
 * failure.
 */
export function describeInChromium(name: string, tests: () => void): void {
  if (found) {
    describe(name, tests);
    return;
  }
  const why = `there is no Chromium at ${places.join(', ')}: install it, or set CHROMIUM_PATH`;
  if (process.env['CI'] === 'true') {
    test(name, () => {
      throw new Error(why);
    });
    return;
  }
  console.warn(`SKIPPED, because ${why}: ${name}`);
  describe.skip(name, tests);
}

/** A real Chromium without a window, that talks to nobody of its own accord. Close it in `afterAll`. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: found,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}
