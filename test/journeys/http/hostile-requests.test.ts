import { jest } from '@jest/globals';
import { Controller, Get, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Route } from '../../../apps/web/src/http/routes/route.js';
import { aCentre } from '../../support/a-centre.js';
import { apiClientFor } from '../../support/api-client.js';
import { startWeb, type TestWeb } from '../../support/web.js';

@Controller()
class WhereFrom {
  @Get('/where-from')
  @Route({ roles: 'public', event: null })
  show(@Req() { ip }: Request) {
    return { ip };
  }
}

let web: TestWeb;
let secure: TestWeb;
beforeAll(async () => {
  web = await startWeb({ controllers: [WhereFrom] });
  secure = await startWeb({ https: true, controllers: [WhereFrom] });
});
afterAll(() => Promise.all([web.stop(), secure.stop()]));

describe('threat 1: the address that tries are counted by', () => {
  const from = async (at: TestWeb, forwarded: string): Promise<string> => {
    const response = await fetch(new URL('/where-from', at.origin), {
      headers: { 'x-forwarded-for': forwarded },
    });
    return ((await response.json()) as { ip: string }).ip;
  };

  it('is the one that the proxy saw, also for somebody inside who says otherwise', async () => {
    expect(await from(secure, '203.0.113.7')).toBe('203.0.113.7');
    expect(await from(secure, '198.51.100.1, 203.0.113.7')).toBe('203.0.113.7');
    expect(await from(secure, '198.51.100.1, 10.0.0.9')).toBe('10.0.0.9');
    expect(await from(secure, '198.51.100.1, 192.168.1.4, 10.0.0.9')).toBe('10.0.0.9');
  });

  it('is nobody’s to say without a proxy', async () => {
    expect(await from(web, '198.51.100.1')).toMatch(/127\.0\.0\.1$/);
  });
});

describe('threat 9: the API', () => {
  it('takes no cookie, however its address is written', async () => {
    const browser = web.browser();
    await browser.signIn(await (await aCentre()).person('learner'));
    for (const path of ['/api/v1/me', '/API/v1/me', '/Api/V1/me', '/api/v1/me/']) {
      const { status } = await browser.get(path, { headers: { accept: 'application/json' } });
      expect([path, [401, 404].includes(status)]).toEqual([path, true]);
    }
  });
});

describe('threat 24: a body', () => {
  it('that is nested without end is refused with 400', async () => {
    const centre = await aCentre();
    const { token } = await apiClientFor(web, centre, await centre.person('learner'));
    const response = await fetch(new URL('/api/v1/evidence', web.origin), {
      method: 'POST',
      body: `{"title":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    });
    expect(response.status).toBe(400);
  });

  it('with more fields than any form has is refused before they are read', async () => {
    const browser = web.browser();
    await browser.open('/sign-in');
    const body = 'a&'.repeat(1_000_000);
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: web.origin };
    const read = jest.spyOn(globalThis.URLSearchParams.prototype, Symbol.iterator);
    expect((await browser.fetch('/sign-in', { method: 'POST', body, headers })).status).toBe(413);
    expect(read).not.toHaveBeenCalled();
    read.mockRestore();
  });
});
