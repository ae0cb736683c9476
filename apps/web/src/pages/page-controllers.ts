import type { Type } from '@nestjs/common';
import { AccountController } from './account/account.controller.js';
import { PasswordController } from './account/password.controller.js';
import { CentresController } from './centres/centres.controller.js';
import { ConcernController } from './concern/concern.controller.js';
import { HealthController } from './health/health.controller.js';
import { HomeController } from './home/home.controller.js';
import { InvitationController } from './invitation/invitation.controller.js';
import { InvitationsController } from './people/invitations.controller.js';
import { PeopleController } from './people/people.controller.js';
import { PersonController } from './people/person.controller.js';
import { LateFormController } from './sign-in/late-form.controller.js';
import { SignInController } from './sign-in/sign-in.controller.js';

/** Every controller that serves pages. Exact addresses come before those with a parameter in the same place. */
export const pageControllers: Type[] = [
  AccountController,
  CentresController,
  ConcernController,
  HealthController,
  HomeController,
  InvitationController,
  InvitationsController,
  LateFormController,
  PasswordController,
  PeopleController,
  PersonController,
  SignInController,
];
