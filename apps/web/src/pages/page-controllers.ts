import type { Type } from '@nestjs/common';
import { HealthController } from './health/health.controller.js';
import { HomeController } from './home/home.controller.js';
import { LateFormController } from './sign-in/late-form.controller.js';
import { SignInController } from './sign-in/sign-in.controller.js';

/** Every controller that serves pages. Exact addresses come before those with a parameter in the same place. */
export const pageControllers: Type[] = [
  HealthController,
  HomeController,
  LateFormController,
  SignInController,
];
