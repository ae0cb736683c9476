import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { everyRoute } from './every-route.js';

/** Which pages show a form again that came after its session had ended (`refills` of their `@Route`). */
@Injectable()
export class Refills implements OnApplicationBootstrap {
  private patterns: readonly RegExp[] = [];

  constructor(private readonly modules: ModulesContainer) {}

  onApplicationBootstrap(): void {
    this.patterns = everyRoute(this.modules)
      .filter(({ method, rules }) => method === 'GET' && rules?.refills)
      .map(({ pattern }) => new RegExp(`^${pattern.replace(/[.]/g, '\\.').replace(/:\w+/g, '[^/]+')}$`));
  }

  at(page: string): boolean {
    const path = page.replace(/\?.*/, '');
    return this.patterns.some((pattern) => pattern.test(path));
  }
}
