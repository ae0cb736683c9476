import { revokeToken, tokensOf } from '#people';
import { controllerOf } from '../describe/controller-of.js';
import { acts, handles, lists } from '../describe/operations.js';
import { Me, Token } from './me.answers.js';

export const MeApi = controllerOf('MeApi', 'you', {
  me: handles('get', '/me', {
    summary: 'Who you are, and at which centre',
    roles: 'signed-in',
    event: null,
    answers: Me,
    handle: async ({ actor }) => actor,
  }),

  tokens: lists('/me/tokens', {
    summary: 'Your tokens for this centre that still work',
    description: 'Tokens are made on the page of your account, never by a token.',
    roles: 'signed-in',
    of: Token,
    key: ({ id }) => id,
    rows: tokensOf,
  }),

  revoke: acts('delete', '/me/tokens/:tokenId', {
    summary: 'Revoke one of your tokens, this one too',
    roles: 'signed-in',
    event: 'token.revoked',
    act: (tx, actor, { tokenId }) => revokeToken(tx, actor, tokenId),
  }),
});
