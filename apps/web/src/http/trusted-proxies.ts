import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Configuration } from '#configuration';

type Trust = (address: string, hop: number) => boolean;

/**
 * With an https origin somebody else ends TLS: a proxy at a private address, whose word about the client and the
 * protocol is taken. Its word alone: who it says is at a private address too may be somebody of the same network, and
 * could choose the address they are counted by (threat 1). Without a proxy, nobody's word is taken.
 */
export function setUpTrustedProxies(app: NestExpressApplication, { origin }: Configuration): void {
  if (!origin.startsWith('https:')) return void app.set('trust proxy', false);
  app.set('trust proxy', 'loopback, linklocal, uniquelocal');
  const isNear = app.getHttpAdapter().getInstance().get('trust proxy fn') as Trust;
  app.set('trust proxy', (address: string, hop: number) => hop === 0 && isNear(address, hop));
}
