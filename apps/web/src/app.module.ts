import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { Database } from '#database';
import { defaultFileLimits } from '#evidence';
import { localObjectStore } from '#storage';
import { apiControllers } from './api/api-controllers.js';
import { BodyValidationPipe } from './http/api/body-validation-pipe.js';
import { RefusalFilter } from './pages/refusals/refusal-filter.js';
import { FILE_LIMITS, OBJECT_STORE } from './http/object-store.js';
import { Refills } from './http/routes/refills.js';
import { RouteGuard } from './http/routes/route-guard.js';
import type { WebSecrets } from './http/secrets.js';
import { CONFIGURATION, SECRETS, type WebOptions } from './http/web-options.js';
import { pageControllers } from './pages/page-controllers.js';

@Module({})
export class AppModule {
  static with(
    { database, configuration, providers = [], controllers = [] }: WebOptions,
    secrets: WebSecrets,
  ): DynamicModule {
    const ours: Provider[] = [
      { provide: Database, useValue: database },
      { provide: CONFIGURATION, useValue: configuration },
      { provide: SECRETS, useValue: secrets },
      { provide: APP_GUARD, useClass: RouteGuard },
      { provide: APP_FILTER, useClass: RefusalFilter },
      { provide: APP_PIPE, useClass: BodyValidationPipe },
      { provide: OBJECT_STORE, useValue: localObjectStore(configuration.varFolder) },
      { provide: FILE_LIMITS, useValue: defaultFileLimits },
      Refills,
    ];
    return {
      module: AppModule,
      controllers: [...pageControllers, ...apiControllers, ...controllers],
      providers: [...ours, ...providers],
    };
  }
}
