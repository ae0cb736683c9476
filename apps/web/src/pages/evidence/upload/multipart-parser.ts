import { HttpException } from '@nestjs/common';
import busboy, { type Busboy } from 'busboy';
import type { Request } from 'express';

/** More parts than any form of ours has. */
const mostParts = 60;

/** @throws HttpException 415 for a body that is no multipart form, 400 for one without a boundary */
export function multipartParser(request: Request): Busboy {
  if (!request.is('multipart/form-data')) throw new HttpException('unsupported-media-type', 415);
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: { parts: mostParts, fields: 10, fieldNameSize: 100, fieldSize: 10_000, headerPairs: 20 },
    });
  } catch {
    throw new HttpException('malformed-body', 400);
  }
}
