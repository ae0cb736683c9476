/** What is run in place of `test/browser` where there is no Chromium: said loudly, and with CI=true a failure. */
const why =
  'there is no Chromium: install it (Debian: apt-get install chromium), or set CHROMIUM_PATH to one';

if (process.env['CI'] === 'true')
  test('the pages in a real browser', () => {
    throw new Error(why);
  });
else {
  console.warn(`SKIPPED, because ${why}: every test of test/browser`);
  test.skip('the pages in a real browser', () => undefined);
}
