import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Locale } from '../../layout/locale.js';
import { localeOf } from '../request-locale.js';

/** The language that the request is answered in: `@CurrentLocale() locale: Locale`. */
export const CurrentLocale = createParamDecorator((_: unknown, context: ExecutionContext): Locale =>
  localeOf(context.switchToHttp().getRequest<Request>()),
);
