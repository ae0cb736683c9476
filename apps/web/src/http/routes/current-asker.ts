import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '#people';
import type { Locale } from '../../layout/locale.js';
import { localeOf } from '../request-locale.js';
import { actorOf } from './current-actor.js';

/** Who is asking, at their centre, and the language that they are answered in. */
export interface Asker {
  readonly actor: Actor;
  readonly locale: Locale;
}

/** `@CurrentAsker() { actor, locale }: Asker` */
export const CurrentAsker = createParamDecorator((_: unknown, context: ExecutionContext): Asker => {
  const request = context.switchToHttp().getRequest<Request>();
  return { actor: actorOf(request), locale: localeOf(request) };
});
