import {
  type CallHandler,
  type ExecutionContext,
  HttpException,
  Injectable,
  type NestInterceptor,
  SetMetadata,
  type Type,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { map, type Observable } from 'rxjs';
import { NotFound } from '#refusals';
import { asDescribed } from './described-fields.js';

/** A file of this media type that the handler sends itself, whole or, when `spans`, in the span asked for. */
export interface AnswersFile {
  readonly file: string;
  readonly spans?: boolean;
}

/** The class that is answered, a file, or nothing. */
export type Answers = Type<object> | AnswersFile | null;

interface ExchangeRules {
  readonly answers: Answers;
  /** Bytes as they are instead of JSON. */
  readonly takes?: 'file';
}

const exchangeKey = 'attest:exchange';
export const Exchange = (rules: ExchangeRules) => SetMetadata(exchangeKey, rules);

/** Holds a handler of the API to its description: the kind of body it takes, and the fields that it answers. */
@Injectable()
export class ExchangeInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { answers, takes } = this.reflector.get<ExchangeRules>(exchangeKey, context.getHandler());
    const request = context.switchToHttp().getRequest<Request>();
    if (Object.values(request.params).some((one) => String(one).includes('\0')))
      throw new NotFound('address');
    const wanted = takes ? ['application/octet-stream'] : ['json', '+json'];
    if (hasBody(request) && !request.is(wanted)) throw new HttpException('unsupported-media-type', 415);
    return next
      .handle()
      .pipe(
        map((value: unknown) => (typeof answers === 'function' ? asDescribed(answers, value) : undefined)),
      );
  }
}

const hasBody = (request: Request): boolean =>
  request.get('transfer-encoding') !== undefined || Number(request.get('content-length') ?? 0) > 0;
