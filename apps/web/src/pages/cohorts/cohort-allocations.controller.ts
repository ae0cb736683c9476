import { Controller, Get, Param, Post, Query, Render, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Database, isId } from '#database';
import type { Actor } from '#people';
import {
  allocateUnits,
  cohortUnits,
  duties,
  type DutiesFilter,
  dutiesInCohort,
  type Duty,
  loadCohortFor,
  peopleHolding,
} from '#units';
import { type Posted, PostedForm } from '../../http/forms/posted-form.js';
import { type FailedForm, takeForm } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import { seeOther } from '../../http/sessions/see-other.js';
import { AllocationsForm } from './cohort-forms.js';
import { cohortAllocationsPage, type Refused } from './cohort-allocations-page.js';
import type { Locale } from '../../layout/locale.js';

const unitsShown = 200;

@Controller()
export class CohortAllocationsController {
  constructor(private readonly database: Database) {}

  @Get(paths.cohortAllocations.pattern)
  @Route({ roles: ['administrator'], event: null })
  @Render('pages/cohorts/cohort-allocations-page')
  show(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('cohortId') cohortId: string,
    @Query() asked: Record<string, unknown>,
  ) {
    return this.read(locale, actor, cohortId, readFilter(asked));
  }

  /** Units that can change hands do; the others are named on the page, with why. */
  @Post(paths.cohortAllocations.pattern)
  @Route({ roles: ['administrator'], event: 'units.allocated' })
  async allocate(
    @CurrentAsker() { actor, locale }: Asker,
    @Res() response: Response,
    @Param('cohortId') cohortId: string,
    @PostedForm(AllocationsForm) form: Posted<AllocationsForm>,
  ): Promise<void> {
    const again = async (failed?: FailedForm, refused: readonly Refused[] = []) =>
      response.render(
        'pages/cohorts/cohort-allocations-page',
        await this.read(locale, actor, cohortId, {}, failed, refused),
      );
    await takeForm(response, form, {
      act: async (input) => {
        const { allocated, refused } = await this.database.inCentre(actor.centreId, (tx) =>
          allocateUnits(tx, actor, input),
        );
        const notice = locale.words('cohorts')('allocated', { count: allocated.length });
        if (!refused.length) return seeOther(response, paths.cohortAllocations.to({ cohortId }), notice);
        response.status(409);
        await again(form, refused);
      },
      again,
    });
  }

  private read(
    locale: Locale,
    actor: Actor,
    cohortId: string,
    filter: DutiesFilter,
    failed?: FailedForm,
    refused: readonly Refused[] = [],
  ) {
    return this.database.readCentre(actor.centreId, async (tx) =>
      cohortAllocationsPage(locale, {
        cohort: await loadCohortFor(tx, actor, cohortId),
        units: await cohortUnits(tx, cohortId),
        found: await dutiesInCohort(tx, cohortId, filter, unitsShown),
        people: { assessor: await peopleHolding(tx, 'assessor'), iqa: await peopleHolding(tx, 'iqa') },
        filter,
        failed,
        refused,
      }),
    );
  }
}

function readFilter(asked: Record<string, unknown>): DutiesFilter {
  const one = (name: string) => (typeof asked[name] === 'string' ? asked[name] : '');
  return {
    text: one('text').trim().slice(0, 100) || undefined,
    unitSpecificationId: isId(one('unit')) ? one('unit') : undefined,
    without: duties.includes(one('without') as Duty) ? (one('without') as Duty) : undefined,
  };
}
