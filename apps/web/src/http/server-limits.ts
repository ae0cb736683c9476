import { createServer } from 'node:http';
import { ExpressAdapter } from '@nestjs/platform-express';

/**
 * Express behind a server that cuts slow clients off: headers within 10 s, and a request that sends nothing for 30 s. A
 * whole request has no limit of its own, because 500 MB over a village's line takes as long as it takes. An idle
 * connection is kept for longer than the 60 s of the usual proxies: whoever closes it first must be the one that sends
 * the next request on it, or that request is lost.
 */
export class ExpressWithTimeouts extends ExpressAdapter {
  override initHttpServer(): void {
    const limits = {
      headersTimeout: 10_000,
      requestTimeout: 0,
      keepAliveTimeout: 75_000,
      connectionsCheckingInterval: 5_000,
    };
    const server = createServer(limits, this.getInstance());
    server.maxHeadersCount = 100;
    server.setTimeout(30_000);
    this.httpServer = server;
  }
}
