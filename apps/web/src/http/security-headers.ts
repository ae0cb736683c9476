import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import type { Configuration } from '#configuration';

const nobody = ["'none'"];
const ourselves = ["'self'"];

/**
 * Nothing from elsewhere, nothing inline, in no frame. Pages are kept by no cache (threat 66): each is somebody's;
 * assets and files that may be kept say so themselves.
 */
export function setUpSecurityHeaders(app: NestExpressApplication, { origin }: Configuration): void {
  const https = origin.startsWith('https:');
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: nobody,
          scriptSrc: ourselves,
          styleSrc: ourselves,
          fontSrc: ourselves,
          imgSrc: [...ourselves, 'blob:'],
          mediaSrc: [...ourselves, 'blob:'],
          connectSrc: ourselves,
          manifestSrc: ourselves,
          formAction: ourselves,
          frameSrc: ourselves,
          frameAncestors: nobody,
          baseUri: nobody,
          objectSrc: nobody,
          ...(https && { upgradeInsecureRequests: [] }),
        },
      },
      referrerPolicy: { policy: 'same-origin' },
      strictTransportSecurity: https && { maxAge: 31_536_000, includeSubDomains: false },
      xFrameOptions: { action: 'deny' },
    }),
  );
  app.use(
    (_request: unknown, response: { setHeader(name: string, value: string): void }, next: () => void) => {
      response.setHeader('Cache-Control', 'no-store');
      response.setHeader(
        'Permissions-Policy',
        'camera=(self), microphone=(self), geolocation=(), payment=(), usb=()',
      );
      next();
    },
  );
}
