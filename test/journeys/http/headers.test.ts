import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
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

describe('an answer', () => {
  /** As it was sent: `fetch` would unpack it. */
  const sent = async (path: string, encoding: string, headers: Record<string, string> = {}) => {
    const answer = request(new URL(path, web.origin), {
      headers: { 'accept-encoding': encoding, ...headers },
    });
    answer.end();
    const [response] = (await once(answer, 'response')) as [IncomingMessage];
    return { headers: response.headers, bytes: await buffer(response) };
  };

  it.each([
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
  ] as const)('is sent compressed to whoever takes %s', async (encoding, unpack) => {
    for (const path of ['/sign-in', '/api/openapi.json', '/nothing']) {
      const { headers, bytes } = await sent(path, encoding);
      expect([path, headers['content-encoding'], headers.vary]).toEqual([
        path,
        encoding,
        expect.stringContaining('Accept-Encoding'),
      ]);
      expect(unpack(bytes).toString()).toMatch(/^<!DOCTYPE html>|^\{"openapi"/);
    }
    const { headers, bytes } = await sent('/sign-in', 'identity');
    expect([headers['content-encoding'], bytes.toString()]).toEqual([
      undefined,
      expect.stringMatching(/^<!DOCTYPE html>/),
    ]);
  });

  it('carries another form token each time, so that its lengths tell nothing about one (BREACH)', async () => {
    const browser = web.browser();
    const tokens = new Set<string>();
    for (let times = 0; times < 5; times++) {
      const { text } = await browser.open('/sign-in');
      for (const [, token] of text.matchAll(/name="_csrf" value="([^"]+)"/g)) tokens.add(token!);
    }
    expect(tokens.size).toBe(5);
    for (const csrf of tokens)
      expect(
        (await browser.post('/sign-in', { email: 'x@example.org', password: 'x' }, { csrf })).status,
      ).toBe(422);
  });
});
