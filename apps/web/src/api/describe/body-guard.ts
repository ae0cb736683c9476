import { type CanActivate, HttpException } from '@nestjs/common';
import type { Request } from 'express';
import { NotFound } from '#refusals';
import { hasBody } from '../../http/request-bodies.js';
import type { Operation } from './operations.js';

/** Refuses the wrong kind of body, and addresses that name nothing. */
export const bodyGuard = (takes: Operation['takes']): CanActivate => ({
  canActivate(context) {
    const request = context.switchToHttp().getRequest<Request>();
    if (Object.values(request.params).some((one) => String(one).includes('\0')))
      throw new NotFound('address');
    const wanted = takes ? ['application/octet-stream'] : ['json', '+json'];
    if (hasBody(request) && !request.is(wanted)) throw new HttpException('unsupported-media-type', 415);
    return true;
  },
});
