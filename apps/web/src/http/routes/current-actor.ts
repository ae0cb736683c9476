import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '#people';
import { NotAllowed } from '#refusals';

/** @throws NotAllowed when nobody is, or at no centre */
export function actorOf({ visitor }: Request): Actor {
  if (!visitor?.actor) throw new NotAllowed('act-without-centre');
  return visitor.actor;
}

/** The person who is asking, at their centre: `@CurrentActor() actor: Actor`. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor =>
  actorOf(context.switchToHttp().getRequest<Request>()),
);

/** The account that is asking, whether or not a centre is chosen: `@CurrentAccount() accountId: string`. */
export const CurrentAccount = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const accountId = context.switchToHttp().getRequest<Request>().visitor?.accountId;
  if (!accountId) throw new NotAllowed('act-without-account');
  return accountId;
});
