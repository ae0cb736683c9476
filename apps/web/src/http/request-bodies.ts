import { HttpException } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { json, type NextFunction, type Request, type Response, text } from 'express';

/** Four fields of 50,000 characters, percent-encoded. */
const limit = '2mb';
const maxFields = 2000;

/** A form that trickles in for longer than this is not a person's. */
const bodyTimeoutMs = 30_000;

const formType = 'application/x-www-form-urlencoded';

/** Reads forms and JSON. Files come another way, as multipart, which is read by the route that takes them. */
export function setUpRequestBodies(app: NestExpressApplication): void {
  app.use(dropSlowBodies);
  app.use(text({ type: formType, limit }), readFormFields);
  app.use(json({ type: ['application/json', 'application/*+json'], limit }));
}

/**
 * Fields are flat, as browsers send them: a bracket in a name means nothing, a repeated field is a list. Names such as
 * `__proto__` stay in, to be refused: Express' own reader drops them without a word.
 */
function readFormFields(request: Request, _response: Response, next: NextFunction): void {
  if (typeof request.body !== 'string' || !request.is(formType)) return next();
  // Counted first: a million empty fields fit into the limit, and would take a while to read.
  if (countOf('&', request.body, maxFields) >= maxFields) throw new HttpException('too many fields', 413);
  const sent = [...new URLSearchParams(request.body)];
  const fields = new Map<string, string | string[]>();
  for (const [name, value] of sent) {
    const before = fields.get(name);
    fields.set(name, before === undefined ? value : [before, value].flat());
  }
  request.body = Object.fromEntries(fields);
  next();
}

/** How often a character occurs, counted no further than `max`. */
function countOf(character: string, text: string, max: number): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0 && count < max; at = text.indexOf(character, at + 1))
    count++;
  return count;
}

function dropSlowBodies(request: Request, _response: Response, next: NextFunction): void {
  if (request.is('urlencoded') || request.is('json')) {
    const timeout = setTimeout(() => request.destroy(), bodyTimeoutMs).unref();
    request.once('close', () => clearTimeout(timeout));
    request.once('end', () => clearTimeout(timeout));
  }
  next();
}

export const hasBody = (request: Request): boolean =>
  request.get('transfer-encoding') !== undefined || Number(request.get('content-length') ?? 0) > 0;
