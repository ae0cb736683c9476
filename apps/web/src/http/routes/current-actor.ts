import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '#people';
import { NotAllowed } from '#refusals';

/** The person who is asking, at their centre: `@CurrentActor() actor: Actor`. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = context.switchToHttp().getRequest<Request>().visitor?.actor;
  if (!actor) throw new NotAllowed('act-without-centre');
  return actor;
});

/** The account that is asking, whether or not a centre is chosen: `@CurrentAccount() accountId: string`. */
export const CurrentAccount = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const accountId = context.switchToHttp().getRequest<Request>().visitor?.accountId;
  if (!accountId) throw new NotAllowed('act-without-account');
  return accountId;
});
