import type { Type } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { CentreTransaction, Database } from '#database';
import type { FileLimits } from '#evidence';
import type { Actor } from '#people';
import type { ObjectStore } from '#storage';
import type { InterfaceLanguage } from '#words';
import type { ParameterOf } from '../../http/path.js';
import { localeOf } from '../../http/request-locale.js';
import type { RouteRules } from '../../http/routes/route.js';
import type { ClassOf, Described } from './described.js';
import { inPages, PageOf, PageQuery } from './pages.js';

/** A file of this media type that the operation sends itself, whole or, when `spans`, in the span asked for. */
export interface AnswersFile {
  readonly file: string;
  readonly spans?: boolean;
}

/** What an operation works with that no request brings. */
export interface Services {
  readonly database: Database;
  readonly store: ObjectStore;
  readonly limits: FileLimits;
}

interface Asked<Wanted> {
  readonly actor: Actor;
  /** What its query or body says, checked, and the ids in its address. */
  readonly wanted: Wanted;
  readonly request: Request;
  readonly response: Response;
}

/** One operation of the API: all that its route and its description are made from. */
export interface Operation extends Pick<RouteRules, 'roles' | 'event'> {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Under `/api/v1`. As on pages addresses are resources, and never name the centre: the token does. */
  readonly at: string;
  readonly summary: string;
  readonly description?: string;
  readonly query?: Type<object>;
  readonly body?: Type<object>;
  /** Bytes as they are instead of JSON. */
  readonly takes?: 'file';
  /** The class that is answered, or a file; left out: 204, nothing. An act by POST answers with 201. */
  readonly answers?: Described | AnswersFile;
  handle(asked: Asked<object>, services: Services): Promise<unknown>;
}

type Wanted<Pattern extends string, Input> = Readonly<Record<ParameterOf<Pattern>, string>> & Input;

type Work<Pattern extends string, Input, Answer> = (
  tx: CentreTransaction,
  actor: Actor,
  wanted: Wanted<Pattern, Input>,
  /** Of the answer, by the request's `Accept-Language`. */
  language: InterfaceLanguage,
) => Promise<NoInfer<Answer>>;

type Said = Pick<Operation, 'summary' | 'description' | 'roles'>;

/** An operation that reads in one transaction. */
export const reads = <Pattern extends string, Answer extends object, Input extends object = object>(
  at: Pattern,
  {
    read,
    ...said
  }: Said & {
    readonly query?: Type<Input>;
    readonly answers: ClassOf<Answer>;
    readonly read: Work<Pattern, Input, Answer>;
  },
): Operation =>
  handles('get', at, {
    ...said,
    event: null,
    handle: ({ actor, wanted, request }, { database }) =>
      database.readCentre(actor.centreId, (tx) => read(tx, actor, wanted, localeOf(request).language)),
  });

/** An operation that reads all rows of a list, and answers one page of them. */
export const lists = <Pattern extends string, Item extends object>(
  at: Pattern,
  {
    of,
    rows,
    key,
    ...said
  }: Said & {
    readonly of: ClassOf<Item>;
    readonly rows: Work<Pattern, object, readonly Item[]>;
    /** Which row a cursor names. */
    readonly key: (item: NoInfer<Item>) => string;
  },
): Operation =>
  reads(at, {
    ...said,
    query: PageQuery,
    answers: PageOf(of),
    read: async (tx, actor, wanted, language) =>
      inPages(await rows(tx, actor, wanted, language), wanted, key),
  });

/** An operation that changes something, in one transaction. */
export const acts = <Pattern extends string, Answer = unknown, Input extends object = object>(
  method: Operation['method'],
  at: Pattern,
  {
    act,
    ...said
  }: Said & {
    readonly event: RouteRules['event'];
    readonly body?: Type<Input>;
    readonly answers?: ClassOf<Answer & object>;
    readonly act: Work<Pattern, Input, Answer>;
  },
): Operation =>
  handles(method, at, {
    ...said,
    handle: ({ actor, wanted, request }, { database }) =>
      database.inCentre(actor.centreId, (tx) => act(tx, actor, wanted, localeOf(request).language)),
  });

/** An operation that opens its own transactions, or none. */
export const handles = <Pattern extends string, Input extends object = object>(
  method: Operation['method'],
  at: Pattern,
  said: Omit<Operation, 'method' | 'at' | 'query' | 'body' | 'handle'> & {
    readonly query?: Type<Input>;
    readonly body?: Type<Input>;
    readonly handle: (asked: Asked<Wanted<Pattern, Input>>, services: Services) => Promise<unknown>;
  },
): Operation => ({ method, at, ...said });
