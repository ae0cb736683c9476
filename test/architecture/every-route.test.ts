import { Controller, Get } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { everyRoute } from '../../apps/web/src/http/routes/every-route.js';
import { startWeb, type TestWeb } from '../support/web.js';

@Controller('/forgotten')
class Forgotten {
  @Get()
  read() {
    return 'anybody';
  }
}

let web: TestWeb;
beforeAll(async () => (web = await startWeb()));
afterAll(() => web.stop());

const routes = () => everyRoute(web.app.get(ModulesContainer));
const filledIn = (pattern: string) => pattern.replace(/:\w+/g, '01900000-0000-7000-8000-000000000000');

describe('every address', () => {
  it('says who may come, or the app does not start', async () => {
    expect(routes().filter(({ rules }) => !rules)).toEqual([]);
    await expect(startWeb({ controllers: [Forgotten] })).rejects.toThrow('GET /forgotten (Forgotten.read)');
  });

  it('is open to the public only when it is one of these', () => {
    const open = routes().filter(({ rules }) => rules?.roles === 'public');
    expect(open.map(({ method, pattern }) => `${method} ${pattern}`).sort()).toEqual([
      'GET /concern',
      'GET /health',
      'GET /invitations/:token',
      'GET /password-resets/:token',
      'GET /sign-in',
      'POST /invitations/:token',
      'POST /password-resets/:token',
      'POST /sign-in',
      'POST /sign-out',
    ]);
  });

  it('threat 10: sends whoever is not signed in away, and changes nothing', async () => {
    for (const { method, pattern, rules } of routes()) {
      if (rules?.roles === 'public') continue;
      const path = filledIn(pattern);
      const body = method === 'GET' ? undefined : new URLSearchParams({ _csrf: 'x' });
      const response = await web.browser().fetch(path, { method, body, headers: { accept: 'text/html' } });
      const expected = path.startsWith('/api/') ? 401 : 303;
      expect([method, path, response.status]).toEqual([method, path, expected]);
      if (expected === 303) expect(response.headers.get('location')).toMatch(/^\/sign-in\?next=/);
      await response.text();
    }
  });

  it('that writes is a resource, not an action, and does not name the centre', () => {
    for (const { pattern } of routes())
      expect(pattern).not.toMatch(/\/(create|update|delete|edit|save|do|get|set)(\/|$)|centreId/i);
  });
});
