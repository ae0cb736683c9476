import { runCommand } from '../../../apps/cli/src/run-command.js';
import { testDatabaseUrl } from '../../support/database.js';
import { startWeb } from '../../support/web.js';

async function run(...words: string[]) {
  const [printed, complained]: [string[], string[]] = [[], []];
  const terminal = {
    print: (line: string) => void printed.push(line),
    printError: (line: string) => void complained.push(line),
  };
  const code = await runCommand(words, terminal);
  return { code, printed, complained };
}

const before = { ...process.env };
beforeAll(() => {
  process.env['DATABASE_URL'] = testDatabaseUrl();
  process.env['ATTEST_ORIGIN'] = 'http://attest.invalid';
});
afterAll(() => {
  process.env = before;
});

describe('attest centre create', () => {
  it('creates a centre and prints its administrator’s invitation link', async () => {
    const address = `${crypto.randomUUID()}@example.org`;
    const { code, printed } = await run('centre', 'create', 'North House', '--admin', address);
    expect(code).toBe(0);
    const link = new URL(printed.at(-1)!);
    expect(link.origin).toBe('http://attest.invalid');

    const web = await startWeb();
    const browser = web.browser();
    await browser.open(link.pathname);
    expect(browser.page.text).toContain('Join North House');
    await browser.submit(link.pathname, { password: 'three random words' });
    expect((await browser.open('/people')).text).toContain(address);
    await web.stop();
  });

  it('reports what is missing or invalid, and creates nothing', async () => {
    expect(await run('centre', 'create', 'North House')).toMatchObject({ code: 2, printed: [] });
    const wrong = await run('centre', 'create', 'North House', '--admin', 'nobody');
    expect(wrong).toMatchObject({
      code: 1,
      printed: [],
      complained: [expect.stringContaining('e-mail address')],
    });
  });
});
