import { createServer } from 'node:http';
import { ExpressAdapter } from '@nestjs/platform-express';

/**
 * Express behind a server that lets slow clients go: headers within 10 s, idle connections after 5 s, and a request
 * that sends nothing for 30 s. A whole request has no limit of its own, because 500 MB over a village's line takes as
 * long as it takes.
 */
export class PatientExpress extends ExpressAdapter {
  override initHttpServer(): void {
    const limits = {
      headersTimeout: 10_000,
      requestTimeout: 0,
      keepAliveTimeout: 5_000,
      connectionsCheckingInterval: 5_000,
    };
    const server = createServer(limits, this.getInstance());
    server.maxHeadersCount = 100;
    server.setTimeout(30_000);
    this.httpServer = server;
  }
}
