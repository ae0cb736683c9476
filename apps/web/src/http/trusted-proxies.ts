import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Configuration } from '#configuration';

/**
 * With an https origin somebody else ends TLS: a proxy at a private address, whose word about the client and the
 * protocol is taken. Without one, nobody's word is: else anybody could choose the address they are counted by.
 */
export function setUpTrustedProxies(app: NestExpressApplication, { origin }: Configuration): void {
  app.set('trust proxy', origin.startsWith('https:') ? 'loopback, linklocal, uniquelocal' : false);
}
