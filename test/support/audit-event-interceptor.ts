import { AsyncLocalStorage } from 'node:async_hooks';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import { Observable } from 'rxjs';
import { actChannel } from '#audit';
import { routeRulesKey, type RouteRules } from '../../apps/web/src/http/routes/route.js';

const ofThisRequest = new AsyncLocalStorage<Set<string>>();
actChannel.subscribe((act) => ofThisRequest.getStore()?.add(act as string));

/** Watches every request of a test: what its act records is what its `@Route` names, and a page records nothing. */
export class AuditEventInterceptor implements NestInterceptor {
  /** One line for each route that recorded what it does not name. */
  readonly faults = new Set<string>();

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { event } = Reflect.getMetadata(routeRulesKey, context.getHandler()) as RouteRules;
    const { method, route } = context.switchToHttp().getRequest<Request & { route: { path: string } }>();
    const named = new Set(event === null ? [] : [event].flat());
    const recorded = new Set<string>();
    const compare = () => {
      for (const act of recorded)
        if (!named.has(act))
          this.faults.add(`${method} ${route.path} records ${act}, which it does not name`);
    };
    return new Observable((subscriber) =>
      ofThisRequest.run(recorded, () =>
        next.handle().subscribe({
          next: (value) => subscriber.next(value),
          // What was refused is rolled back, and its record with it.
          error: (error) => subscriber.error(error),
          complete: () => {
            compare();
            subscriber.complete();
          },
        }),
      ),
    );
  }
}
