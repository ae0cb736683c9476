import { RequestMethod } from '@nestjs/common';
import type { ModulesContainer } from '@nestjs/core';
import { routeRulesKey, type RouteRules } from './route.js';

/** Where Nest's own decorators (`@Get` and the like) put what they say. */
const [PATH_METADATA, METHOD_METADATA] = ['path', 'method'];

export interface ListedRoute {
  readonly method: string;
  readonly pattern: string;
  readonly handler: string;
  /** Undefined when nobody said who may come. */
  readonly rules: RouteRules | undefined;
}

type Handler = (...args: unknown[]) => unknown;

/** Every address that a controller of an app listens at: `everyRoute(app.get(ModulesContainer))`. */
export function everyRoute(modules: ModulesContainer): ListedRoute[] {
  const controllers = [...modules.values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => {
    const prototype = (metatype as { prototype: Record<string, Handler> }).prototype;
    const prefix = [Reflect.getMetadata(PATH_METADATA, metatype!) as string | string[]].flat()[0] ?? '';
    const names = Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor');
    return names.flatMap((name) => {
      const handler = prototype[name]!;
      const path = Reflect.getMetadata(PATH_METADATA, handler) as string | string[] | undefined;
      if (path === undefined) return [];
      return [path].flat().map((pattern) => ({
        method: RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod],
        pattern: `/${prefix}/${pattern}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1'),
        handler: `${(metatype as { name: string }).name}.${name}`,
        rules: Reflect.getMetadata(routeRulesKey, handler) as RouteRules | undefined,
      }));
    });
  });
}

/** @throws Error naming each address that does not say who may come: such an app must not serve. */
export function assertEveryRouteIsRuled(modules: ModulesContainer): void {
  const open = everyRoute(modules).filter(({ rules }) => !rules);
  if (open.length)
    throw new Error(
      `These addresses lack @Route: ${open.map((one) => `${one.method} ${one.pattern} (${one.handler})`).join(', ')}`,
    );
}
