import { aCentre } from '../../support/a-centre.js';
import { startWeb, type TestWeb } from '../../support/web.js';

let web: TestWeb;
beforeAll(async () => (web = await startWeb()));
afterAll(() => web.stop());

describe('threat 66: no cache keeps a page', () => {
  it('of somebody signed in, refusals included', async () => {
    const browser = web.browser();
    await browser.signIn(await (await aCentre()).person('administrator'));
    for (const path of [
      '/',
      '/account',
      '/account/password',
      '/people',
      '/people/invitations',
      '/centres',
      '/nothing',
    ])
      expect([path, (await browser.get(path)).headers.get('cache-control')]).toEqual([path, 'no-store']);
  });

  it('nor of anybody else', async () => {
    for (const path of ['/sign-in', '/concern', '/account', '/invitations/x', '/health'])
      expect((await web.browser().get(path)).headers.get('cache-control')).toBe('no-store');
  });
});

describe('every page', () => {
  it('threat 67: runs nothing inline, loads nothing from elsewhere and stands in no frame', async () => {
    const { headers } = await web.browser().get('/sign-in');
    const policy = headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https:/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('geolocation=()');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('holds no inline script or style', async () => {
    const browser = web.browser();
    await browser.signIn(await (await aCentre()).person('learner', 'administrator'));
    for (const path of ['/', '/account', '/people', '/people/invitations', '/concern', '/nothing']) {
      const { text } = await browser.get(path);
      expect(text).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)|javascript:/i);
    }
  });
});

describe('behind TLS', () => {
  let secure: TestWeb;
  beforeAll(async () => (secure = await startWeb({ https: true })));
  afterAll(() => secure.stop());

  it('the cookie is Secure with the __Host- prefix, and https is insisted on', async () => {
    const response = await secure.browser().get('/sign-in', { headers: { 'x-forwarded-proto': 'https' } });
    expect(response.headers.get('set-cookie')).toMatch(
      /^__Host-attest=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(response.headers.get('strict-transport-security')).toContain('max-age=31536000');
  });
});
