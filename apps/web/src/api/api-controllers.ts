import type { Type } from '@nestjs/common';
import { AssessmentApi } from './assessment/assessment.controller.js';
import { QueueApi } from './assessment/queue.controller.js';
import { UnitAssessmentApi } from './assessment/unit-assessment.controller.js';
import { CohortsApi } from './cohorts/cohorts.controller.js';
import { ProgressApi } from './cohorts/progress.controller.js';
import { ComparisonsApi } from './comparisons/comparisons.controller.js';
import { DraftsApi } from './evidence/drafts.controller.js';
import { EvidenceApi } from './evidence/evidence.controller.js';
import { FilesApi } from './evidence/files.controller.js';
import { MeApi } from './me/me.controller.js';
import { PortfoliosApi } from './portfolios/portfolios.controller.js';
import { ReviewsApi } from './quality/reviews.controller.js';
import { LibraryApi } from './standards/library.controller.js';
import { StandardsApi } from './standards/standards.controller.js';
import { UnitsApi } from './units/units.controller.js';

/** Every controller that serves programs, under `/api/v1`. */
export const apiControllers: Type[] = [
  MeApi,
  StandardsApi,
  LibraryApi,
  ComparisonsApi,
  UnitsApi,
  EvidenceApi,
  DraftsApi,
  FilesApi,
  QueueApi,
  AssessmentApi,
  UnitAssessmentApi,
  ReviewsApi,
  PortfoliosApi,
  CohortsApi,
  ProgressApi,
];
