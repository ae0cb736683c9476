import type { Type } from '@nestjs/common';
import { AccountController } from './account/account.controller.js';
import { ObservationsController } from './observations/observations.controller.js';
import { PasswordController } from './account/password.controller.js';
import { AssessmentController } from './assessment/assessment.controller.js';
import { JudgingController } from './assessment/judging.controller.js';
import { CaseloadController } from './caseload/caseload.controller.js';
import { CentresController } from './centres/centres.controller.js';
import { CohortAllocationsController } from './cohorts/cohort-allocations.controller.js';
import { CohortCsvController } from './cohorts/cohort-csv.controller.js';
import { CohortLearnersController } from './cohorts/cohort-learners.controller.js';
import { CohortSearchesController } from './cohorts/cohort-searches.controller.js';
import { CohortUnitsController } from './cohorts/cohort-units.controller.js';
import { CohortController } from './cohorts/cohort.controller.js';
import { CohortsController } from './cohorts/cohorts.controller.js';
import { ComparisonsController } from './comparisons/comparisons.controller.js';
import { ConcernController } from './concern/concern.controller.js';
import { DraftCriteriaController } from './evidence/draft/criteria.controller.js';
import { DraftDiscardController } from './evidence/draft/discard.controller.js';
import { DraftFilesController } from './evidence/draft/files.controller.js';
import { DraftSubmissionController } from './evidence/draft/submission.controller.js';
import { wizardSteps } from './evidence/draft/wizard-steps.js';
import { EvidenceListController } from './evidence/evidence-list.controller.js';
import { EvidenceController } from './evidence/evidence.controller.js';
import { FileController } from './evidence/files/file.controller.js';
import { NewEvidenceController } from './evidence/new-evidence.controller.js';
import { WithdrawalController } from './evidence/withdrawal.controller.js';
import { HealthController } from './health/health.controller.js';
import { HomeController } from './home/home.controller.js';
import { InvitationController } from './invitation/invitation.controller.js';
import { InvitationsController } from './people/invitations.controller.js';
import { PasswordResetController } from './password-reset/password-reset.controller.js';
import { PeopleController } from './people/people.controller.js';
import { PersonController } from './people/person.controller.js';
import { PortfolioController } from './portfolio/portfolio.controller.js';
import { PortfoliosController } from './portfolio/portfolios.controller.js';
import { QueueController } from './queue/queue.controller.js';
import { ReviewsController } from './reviews/reviews.controller.js';
import { LateFormController } from './sign-in/late-form.controller.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { DeclarationController } from './sign-off/declaration.controller.js';
import { SignOffController } from './sign-off/sign-off.controller.js';
import { SpecificationsController } from './specifications/specifications.controller.js';
import { PublicationController } from './standard-drafts/publication.controller.js';
import { PublishedVersionController } from './standard-drafts/version.controller.js';
import { draftCorrections } from './draft-corrections/draft-corrections.js';
import { DraftItemActsController } from './draft-corrections/item-acts.controller.js';
import { StandardDraftController } from './standard-drafts/standard-draft.controller.js';
import { StandardDraftsController } from './standard-drafts/standard-drafts.controller.js';
import { StandardsController } from './standards/standards.controller.js';
import { MovesController } from './transitions/moves.controller.js';
import { TransitionController } from './transitions/transition.controller.js';
import { TransitionsController } from './transitions/transitions.controller.js';
import { UnitDutiesController } from './unit-duties/unit-duties.controller.js';
import { CriterionController } from './unit/criterion.controller.js';
import { UnitController } from './unit/unit.controller.js';

/** Every controller that serves pages. Exact addresses come before those with a parameter in the same place. */
export const pageControllers: Type[] = [
  AccountController,
  CentresController,
  CohortAllocationsController,
  CohortsController,
  CohortController,
  CohortCsvController,
  CohortLearnersController,
  CohortSearchesController,
  CohortUnitsController,
  ComparisonsController,
  ConcernController,
  ...wizardSteps,
  DraftCriteriaController,
  DraftDiscardController,
  DraftFilesController,
  DraftSubmissionController,
  NewEvidenceController,
  EvidenceListController,
  EvidenceController,
  WithdrawalController,
  FileController,
  HealthController,
  HomeController,
  InvitationController,
  InvitationsController,
  LateFormController,
  ObservationsController,
  PasswordController,
  PasswordResetController,
  PeopleController,
  PersonController,
  PortfolioController,
  PortfoliosController,
  SignInController,
  SpecificationsController,
  StandardsController,
  StandardDraftsController,
  StandardDraftController,
  ...draftCorrections,
  DraftItemActsController,
  PublicationController,
  PublishedVersionController,
  TransitionsController,
  TransitionController,
  MovesController,
  UnitDutiesController,
  AssessmentController,
  JudgingController,
  QueueController,
  CaseloadController,
  UnitController,
  CriterionController,
  SignOffController,
  DeclarationController,
  ReviewsController,
];
