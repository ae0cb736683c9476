import { existsSync } from 'node:fs';

/** `CHROMIUM_PATH` alone where it is set; else where Debian, other Linux systems, macOS and Chrome itself put it. */
const places = process.env.CHROMIUM_PATH
  ? [process.env.CHROMIUM_PATH]
  : [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/snap/bin/chromium',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ];

/** Where Chromium is; undefined when it is nowhere. From then on every process of the tests has `CHROMIUM_PATH`. */
export function findChromium() {
  const found = places.find((place) => existsSync(place));
  if (found) process.env.CHROMIUM_PATH = found;
  return found;
}
