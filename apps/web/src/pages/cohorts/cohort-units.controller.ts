import { Controller, Get, Param, Post, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Database } from '#database';
import type { Actor } from '#people';
import {
  addUnitToCohort,
  cohortUnits,
  loadCohortFor,
  setCohortTargetDate,
  specificationsOfCentre,
} from '#units';
import { type Posted, PostedForm, type TypedForm } from '../../http/forms/posted-form.js';
import { takeForm } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import { seeOther } from '../../http/sessions/see-other.js';
import { CohortUnitForm } from './cohort-forms.js';
import { cohortUnitsPage } from './cohort-units-page.js';
import type { Locale } from '../../layout/locale.js';

@Controller()
export class CohortUnitsController {
  constructor(private readonly database: Database) {}

  @Get(paths.cohortUnits.pattern)
  @Route({ roles: ['manager', 'administrator'], event: null, refills: true })
  @Render('pages/cohorts/cohort-units-page')
  show(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('cohortId') cohortId: string,
    @Req() { postedBefore }: Request,
  ) {
    return this.read(locale, actor, cohortId, postedBefore);
  }

  /** Adds the unit to the cohort; for one that it has, moves its target. */
  @Post(paths.cohortUnits.pattern)
  @Route({ roles: ['manager', 'administrator'], event: 'cohort.unit-added' })
  async save(
    @CurrentAsker() { actor, locale }: Asker,
    @Res() response: Response,
    @Param('cohortId') cohortId: string,
    @PostedForm(CohortUnitForm) form: Posted<CohortUnitForm>,
  ): Promise<void> {
    await takeForm(response, form, {
      act: async (input) => {
        await this.database.inCentre(actor.centreId, async (tx) => {
          await loadCohortFor(tx, actor, cohortId, { lock: true });
          const units = await cohortUnits(tx, cohortId);
          const has = units.some((unit) => unit.unitSpecificationId === input.unitSpecificationId);
          await (has ? setCohortTargetDate : addUnitToCohort)(tx, actor, { cohortId, ...input });
        });
        seeOther(response, paths.cohortUnits.to({ cohortId }), locale.words('cohorts')('unit-saved'));
      },
      again: async (failed) =>
        response.render('pages/cohorts/cohort-units-page', await this.read(locale, actor, cohortId, failed)),
    });
  }

  private read(locale: Locale, actor: Actor, cohortId: string, typed?: TypedForm) {
    return this.database.readCentre(actor.centreId, async (tx) =>
      cohortUnitsPage(
        locale,
        await loadCohortFor(tx, actor, cohortId),
        actor,
        await cohortUnits(tx, cohortId),
        await specificationsOfCentre(tx),
        typed,
      ),
    );
  }
}
