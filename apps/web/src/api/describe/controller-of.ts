import { Body, Controller, Inject, Param, Query, Req, Res, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Database } from '#database';
import type { FileLimits } from '#evidence';
import type { Actor } from '#people';
import type { ObjectStore } from '#storage';
import { FILE_LIMITS, OBJECT_STORE } from '../../http/object-store.js';
import { CurrentActor } from '../../http/routes/current-actor.js';
import { asDescribed } from './described.js';
import type { Operation, Services } from './operations.js';
import { idsOf, routed } from './routes.js';

/**
 * The controller of these operations. Programs know each by both names, `CohortsApi_enrol`, so
 * neither changes.
 */
export function controllerOf(
  name: string,
  tag: string,
  operations: Readonly<Record<string, Operation>>,
): Type<object> {
  @Controller('/api/v1')
  @ApiTags(tag)
  class ControllerOfOperations implements Services {
    constructor(
      readonly database: Database,
      @Inject(OBJECT_STORE) readonly store: ObjectStore,
      @Inject(FILE_LIMITS) readonly limits: FileLimits,
    ) {}
  }
  Object.defineProperty(ControllerOfOperations, 'name', { value: name });
  for (const [key, operation] of Object.entries(operations))
    addHandler(ControllerOfOperations.prototype, key, operation);
  return ControllerOfOperations;
}

/** Does what the decorators of a method and of its parameters would do. */
function addHandler(prototype: Services, key: string, operation: Operation): void {
  const { at, query, body, answers } = operation;
  const { [key]: value } = {
    async [key](this: Services, actor: Actor, request: Request, input: object, response: Response) {
      const wanted = { ...input, ...request.params };
      const answer = await operation.handle({ actor, wanted, request, response }, this);
      return typeof answers === 'function' ? asDescribed(answers, answer) : undefined;
    },
  };
  CurrentActor()(prototype, key, 0);
  Req()(prototype, key, 1);
  if (query) Query()(prototype, key, 2);
  if (body) Body()(prototype, key, 2);
  // Whoever takes the response sends it.
  if (answers && 'file' in answers) Res()(prototype, key, 3);
  // For the description alone, which lists parameters from the last decorated to the first: ids in front, in their order.
  const ids = idsOf(at).toReversed();
  ids.forEach((id, index) => Param(id)(prototype, key, 4 + index));
  const types = [Object, Object, query ?? body ?? Object, Object, ...ids.map(() => String)];
  Reflect.defineMetadata('design:paramtypes', types, prototype, key);
  const descriptor = { value, writable: true, configurable: true };
  Object.defineProperty(prototype, key, descriptor);
  routed(operation)(prototype, key, descriptor);
}
