import { once } from 'node:events';
import { connect } from 'node:net';
import { startWeb, type TestWeb } from '../../support/web.js';

let web: TestWeb;
beforeAll(async () => (web = await startWeb()));
afterAll(() => web.stop());

describe('threat 34: a client that stalls', () => {
  it('is let go by the server, while others are served', async () => {
    const server = web.app.getHttpServer() as {
      headersTimeout: number;
      timeout: number;
      requestTimeout: number;
      keepAliveTimeout: number;
    };
    expect(server).toMatchObject({ headersTimeout: 10_000, timeout: 30_000, requestTimeout: 0 });
    expect(server.keepAliveTimeout).toBeGreaterThan(60_000); // a proxy's
    const { timeout } = server;
    server.timeout = 300; // the rest is as it is served
    try {
      const slow = connect(Number(new URL(web.origin).port), '127.0.0.1');
      await once(slow, 'connect');
      const closed = once(slow.resume(), 'close');
      slow.write('POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n');
      expect((await web.browser().get('/health')).status).toBe(200);
      await closed;
    } finally {
      server.timeout = timeout;
    }
  });
});
