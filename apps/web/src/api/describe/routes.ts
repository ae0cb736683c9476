import { applyDecorators, Delete, Get, HttpCode, Post, Put, UseGuards } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiExtraModels,
  ApiOperation,
  ApiParam,
  ApiResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import { Route, type RouteRules } from '../../http/routes/route.js';
import { bodyGuard } from './body-guard.js';
import type { Operation } from './operations.js';
import { Problem } from './problem.answer.js';

const methods = { get: Get, post: Post, put: Put, delete: Delete } as const;

/** Routes the handler of an operation, guards it, and describes it with every problem that it can answer. */
export function routed({ method, at, roles, event, takes, answers, ...said }: Operation) {
  const ids = idsOf(at);
  const description = [said.description, whoMay(roles)].filter(Boolean).join(' ');
  return applyDecorators(
    methods[method](at),
    HttpCode(statusOf(method, answers)),
    Route({ roles, event }),
    UseGuards(bodyGuard(takes)),
    ApiOperation({ summary: said.summary, description }),
    ApiExtraModels(Problem),
    ...ids.map((name) => ApiParam({ name, schema: schemaOfParameter(name) })),
    ...(takes
      ? [
          ApiConsumes('application/octet-stream'),
          ApiBody({ required: true, schema: { type: 'string', format: 'binary' } }),
        ]
      : []),
    success(statusOf(method, answers), answers),
    ...problemsOf(method !== 'get', ids.length > 0).map(problem),
  );
}

/** The names of the ids in an address, in their order. */
export const idsOf = (at: string): string[] => [...at.matchAll(/:(\w+)/g)].map(([, name]) => name!);

const statusOf = (method: Operation['method'], answers: Operation['answers']): number =>
  !answers ? 204 : method === 'post' ? 201 : 200;

const schemaOfParameter = (name: string) =>
  name.endsWith('Id') ? ({ type: 'string', format: 'uuid' } as const) : ({ type: 'string' } as const);

const whoMay = (roles: RouteRules['roles']): string =>
  typeof roles === 'string' ? '' : `For: ${roles.join(', ')}.`;

function success(status: number, answers: Operation['answers']) {
  if (!answers) return ApiResponse({ status, description: 'Done.' });
  if ('file' in answers) {
    const content = { [answers.file]: { schema: { type: 'string', format: 'binary' } } };
    const whole = ApiResponse({ status, description: 'The bytes.', content });
    if (!answers.spans) return whole;
    const span = ApiResponse({ status: 206, description: 'The span that `Range` asked for.', content });
    return applyDecorators(whole, span, ApiResponse({ status: 416, description: 'No such span.' }));
  }
  return ApiResponse({ status, description: 'As described.', type: answers });
}

const problems: Readonly<Record<number, string>> = {
  400: 'Not understood, or a field that is not described.',
  401: 'No token, or one that is unknown, expired or revoked.',
  403: 'Not yours to do, or not with a token for reading.',
  404: 'There is no such thing, or none that you may see.',
  409: 'A rule refuses (each says why in `blockers`), or somebody else was first.',
  413: 'Too large.',
  415: 'Another kind of body was expected.',
  422: 'Fields that cannot be taken (see `fields`).',
  429: 'Too many tries; `Retry-After` says when to come again.',
  503: 'A part that this needs is down; nothing was changed.',
};

const problemsOf = (acts: boolean, hasIds: boolean): number[] =>
  Object.keys(problems)
    .map(Number)
    .filter((status) => {
      if (status === 404) return acts || hasIds;
      return acts || ![409, 413, 415].includes(status);
    });

const problem = (status: number) =>
  ApiResponse({
    status,
    description: problems[status]!,
    content: { 'application/problem+json': { schema: { $ref: getSchemaPath(Problem) } } },
  });
