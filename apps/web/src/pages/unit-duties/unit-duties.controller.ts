import { Controller, Get, Param, Post, Render, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Database, type CentreTransaction } from '#database';
import { type Actor, holds } from '#people';
import { NotAllowed } from '#refusals';
import { allocate, allocationsOf, loadUnitFor, peopleHolding, setTargetDate, withdrawLearner } from '#units';
import { type Posted, PostedForm } from '../../http/forms/posted-form.js';
import { type FailedForm, takeForm } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import { seeOther } from '../../http/sessions/see-other.js';
import { AllocationForm, TargetForm, WithdrawalForm } from './unit-duties-forms.js';
import { unitDutiesPage } from './unit-duties-page.js';
import type { Locale } from '../../layout/locale.js';

/** Who assesses a unit, by when it should be complete, and whether it goes on. */
@Controller()
export class UnitDutiesController {
  constructor(private readonly database: Database) {}

  @Get(paths.unitAllocations.pattern)
  @Route({ roles: ['administrator', 'manager'], event: null })
  @Render('pages/unit-duties/unit-duties-page')
  show(@CurrentAsker() { actor, locale }: Asker, @Param('unitId') unitId: string) {
    return this.read(locale, actor, unitId);
  }

  @Post(paths.unitAllocations.pattern)
  @Route({ roles: ['administrator'], event: 'units.allocated' })
  async allocate(
    @CurrentAsker() { actor, locale }: Asker,
    @Res() response: Response,
    @Param('unitId') unitId: string,
    @PostedForm(AllocationForm) form: Posted<AllocationForm>,
  ): Promise<void> {
    const { duty } = form.values;
    const own = form.problems.map((one) =>
      one.field === 'personId' ? { ...one, field: `personId-${String(duty)}` } : one,
    );
    await this.change(locale, response, actor, unitId, { ...form, problems: own }, 'allocated', (tx, input) =>
      allocate(tx, actor, { unitId, ...input }),
    );
  }

  @Post(paths.unitTargets.pattern)
  @Route({ roles: ['administrator', 'manager'], event: 'unit.target-set' })
  async setTarget(
    @CurrentAsker() { actor, locale }: Asker,
    @Res() response: Response,
    @Param('unitId') unitId: string,
    @PostedForm(TargetForm) form: Posted<TargetForm>,
  ): Promise<void> {
    await this.change(locale, response, actor, unitId, form, 'target-set', (tx, { targetDate }) =>
      setTargetDate(tx, actor, { unitId, targetDate: targetDate ?? null }),
    );
  }

  @Post(paths.unitWithdrawals.pattern)
  @Route({ roles: ['administrator'], event: 'unit.learner-withdrawn' })
  async withdraw(
    @CurrentAsker() { actor, locale }: Asker,
    @Res() response: Response,
    @Param('unitId') unitId: string,
    @PostedForm(WithdrawalForm) form: Posted<WithdrawalForm>,
  ): Promise<void> {
    await this.change(locale, response, actor, unitId, form, 'withdrawn', (tx, { reason }) =>
      withdrawLearner(tx, actor, { unitId, reason }),
    );
  }

  /** Tries a change; what stands in its way is told on the same page. */
  private async change<Form>(
    locale: Locale,
    response: Response,
    actor: Actor,
    unitId: string,
    form: Posted<Form>,
    done: 'allocated' | 'target-set' | 'withdrawn',
    act: (tx: CentreTransaction, input: Form) => Promise<void>,
  ): Promise<void> {
    await takeForm(response, form, {
      act: async (input) => {
        await this.database.inCentre(actor.centreId, (tx) => act(tx, input));
        seeOther(response, paths.unitAllocations.to({ unitId }), locale.words('unit-duties')(done));
      },
      again: async (failed) =>
        response.render('pages/unit-duties/unit-duties-page', await this.read(locale, actor, unitId, failed)),
      at: 'duty' in form.values ? `personId-${String(form.values['duty'])}` : 'reason',
    });
  }

  private read(locale: Locale, actor: Actor, unitId: string, failed?: FailedForm) {
    return this.database.readCentre(actor.centreId, async (tx) => {
      const unit = await loadUnitFor(tx, actor, unitId);
      if (!unit.relations.some((one) => one === 'manager' || one === 'administrator'))
        throw new NotAllowed('unit-duties');
      const people = holds(actor, 'administrator')
        ? { assessor: await peopleHolding(tx, 'assessor'), iqa: await peopleHolding(tx, 'iqa') }
        : { assessor: [], iqa: [] };
      return unitDutiesPage(locale, unit, await allocationsOf(tx, unitId), people, failed);
    });
  }
}
