import type { Request } from 'express';
import type { Database } from '#database';
import { readToken } from '#people';
import { NotAllowed } from '#refusals';

/** A program without a token that works: 401, with the way to bring one. */
export class TokenNeeded extends Error {
  constructor() {
    super('a token is needed');
  }
}

/**
 * Programs bring `Authorization: Bearer …`; cookies mean nothing here, so no other site can use somebody's.
 * @throws TokenNeeded, NotAllowed when a token for reading would write, TooMany
 */
export async function authenticateClient(database: Database, request: Request): Promise<void> {
  request.visitor = undefined;
  const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(request.get('authorization') ?? '')?.[1];
  if (!token) throw new TokenNeeded();
  const found = await readToken(database, token, request.ip ?? '');
  if (!found) throw new TokenNeeded();
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (found.scope === 'read' && !reads) throw new NotAllowed('write-with-token-for-reading');
  request.visitor = { accountId: found.actor.accountId, actor: found.actor };
}
