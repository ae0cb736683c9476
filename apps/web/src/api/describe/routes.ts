import {
  applyDecorators,
  Delete,
  Get,
  HttpCode,
  Post,
  Put,
  type Type,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiExtraModels,
  ApiOperation,
  ApiParam,
  ApiResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import type { Path } from '../../http/path.js';
import { Route, type RouteRules } from '../../http/routes/route.js';
import { type Answers, type AnswersFile, Exchange, ExchangeInterceptor } from './exchange.js';
import { Problem } from './problem.answer.js';

interface Described extends Pick<RouteRules, 'roles'> {
  readonly summary: string;
  readonly description?: string;
}

interface DescribedRead extends Described {
  /** The class that is answered, or the media type of a file. */
  readonly answers: Type<object> | AnswersFile;
}

interface DescribedAct extends Described {
  readonly event: RouteRules['event'];
  /** The class that is answered with 201 (200 to PUT); left out: 204, nothing. */
  readonly answers?: Type<object>;
  /** Bytes as they are instead of JSON. */
  readonly takes?: 'file';
}

const methods = { get: Get, post: Post, put: Put, delete: Delete } as const;

/** A handler that reads: `@Read(api.units, { summary, roles, answers })`. */
export const Read = (at: Path<string>, said: DescribedRead) =>
  described('get', at, { ...said, event: null, status: 200 });

/** A handler that acts: `@Act('post', api.declarations, { summary, roles, event, answers })`. */
export const Act = (method: 'post' | 'put' | 'delete', at: Path<string>, said: DescribedAct) =>
  described(method, at, { ...said, status: said.answers ? (method === 'post' ? 201 : 200) : 204 });

function described(
  method: keyof typeof methods,
  { pattern }: Path<string>,
  {
    summary,
    description,
    roles,
    event,
    answers = null,
    takes,
    status,
  }: Described & {
    readonly event: RouteRules['event'];
    readonly answers?: Answers;
    readonly takes?: 'file';
    readonly status: number;
  },
) {
  const ids = [...pattern.matchAll(/:(\w+)/g)].map(([, name]) => name!);
  return applyDecorators(
    methods[method](pattern),
    HttpCode(status),
    Route({ roles, event }),
    Exchange({ answers, takes }),
    UseInterceptors(ExchangeInterceptor),
    ApiOperation({ summary, description: [description, whoMay(roles)].filter(Boolean).join(' ') }),
    ApiExtraModels(Problem),
    ...ids.map((name) => ApiParam({ name, schema: schemaOfParameter(name) })),
    ...(takes
      ? [
          ApiConsumes('application/octet-stream'),
          ApiBody({ required: true, schema: { type: 'string', format: 'binary' } }),
        ]
      : []),
    success(status, answers),
    ...problemsOf(method !== 'get', ids.length > 0).map(problem),
  );
}

const schemaOfParameter = (name: string) =>
  name.endsWith('Id') ? ({ type: 'string', format: 'uuid' } as const) : ({ type: 'string' } as const);

const whoMay = (roles: RouteRules['roles']): string =>
  typeof roles === 'string' ? '' : `For: ${roles.join(', ')}.`;

function success(status: number, answers: Answers) {
  if (answers === null) return ApiResponse({ status, description: 'Done.' });
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
