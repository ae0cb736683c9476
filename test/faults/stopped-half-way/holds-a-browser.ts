import { launchChromium } from '../../support/chromium.js';
import { holdOn } from './hold-on.js';

test('holds a browser open', async () => {
  if (process.env['CHROMIUM_PATH']) await launchChromium();
  await holdOn('browser');
}, 600_000);
