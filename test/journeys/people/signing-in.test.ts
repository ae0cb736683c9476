import { aCentre } from '../../support/a-centre.js';
import { startWeb, type TestWeb } from '../../support/web.js';

let web: TestWeb;
beforeAll(async () => (web = await startWeb()));
afterAll(() => web.stop());

describe('signing in', () => {
  it('leads to the page that was asked for', async () => {
    const ada = await (await aCentre()).person('learner');
    const browser = web.browser();
    expect((await browser.get('/unsent-form')).location).toBe('/sign-in?next=%2Funsent-form');
    await browser.open('/');
    expect(browser.page.text).toContain('Sign in');
    const home = await browser.submit('/sign-in', {
      email: ada.address.toUpperCase(),
      password: ada.password,
    });
    expect(home.status).toBe(200);
    expect(home.text).toContain(ada.name);
    expect(home.text).toContain(ada.centreName);
  });

  it('with a wrong password says so, keeps the address, and not the password', async () => {
    const ada = await (await aCentre()).person('learner');
    const browser = web.browser();
    const again = await browser.signIn({ ...ada, password: 'not this one at all' });
    expect(again.status).toBe(422);
    expect(again.text).toContain('do not belong together');
    expect(again.text).toContain(ada.address);
    expect(again.text).not.toContain('not this one at all');
  });

  it('is not needed for the health check', async () => {
    const answer = await web.browser().get('/health');
    expect([answer.status, JSON.parse(answer.text)]).toEqual([200, { status: 'ok', database: 'ok' }]);
  });

  it('answers an unknown address with a page', async () => {
    const answer = await web.browser().get('/no/such/page');
    expect(answer.status).toBe(404);
    expect(answer.text).toContain('Page not found');
  });
});
