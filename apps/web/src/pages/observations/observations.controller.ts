import { Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type ObservationBlocker, recordObservation } from '#assessment';
import { Database } from '#database';
import { evidenceReference } from '#evidence';
import type { Actor } from '#people';
import { NotFound, RuleBroken } from '#refusals';
import { caseloadOf, unitChecklist } from '#units';
import { type Posted, PostedForm } from '../../http/forms/posted-form.js';
import { inWords, takeForm } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { CurrentActor } from '../../http/routes/current-actor.js';
import { Route } from '../../http/routes/route.js';
import { seeOther } from '../../http/sessions/see-other.js';
import { words } from '../../layout/words.js';
import { sayBlocker } from '../refusals/say-blocker.js';
import { isKey, ObservationForm, observedRows } from './observation-form.js';
import { chooseLearnerPage, type FailedObservation, observationPage } from './observation-page.js';

const say = words('observations');

/** An assessor's own record of what they saw, heard or asked: made, judged and decided in one act. */
@Controller()
export class ObservationsController {
  constructor(private readonly database: Database) {}

  @Get(paths.newObservation.pattern)
  @Route({ roles: ['assessor'], event: null })
  async show(
    @CurrentActor() actor: Actor,
    @Query('learner') learner: unknown,
    @Query('unit') unit: unknown,
    @Res() response: Response,
  ): Promise<void> {
    if (typeof learner === 'string') {
      const unitIds = [unit ?? []].flat().filter((one): one is string => typeof one === 'string');
      return this.render(response, actor, learner, unitIds);
    }
    const page = await this.database.readCentre(actor.centreId, async (tx) =>
      chooseLearnerPage(await caseloadOf(tx, actor)),
    );
    response.render('pages/observations/choose-learner-page', page);
  }

  @Post(paths.observations.pattern)
  @Route({ roles: ['assessor'], event: 'observation.recorded' })
  async record(
    @CurrentActor() actor: Actor,
    @Res() response: Response,
    @PostedForm(ObservationForm) form: Posted<ObservationForm>,
  ): Promise<void> {
    const { input, values } = form;
    const rows = observedRows(input);
    const unitIds = [...new Set(rows.map(({ unitId }) => unitId))];
    const again = (problems: FailedObservation['problems']) =>
      this.render(response, actor, input.learner, unitIds, { values, rows, problems });
    await takeForm(response, form, {
      act: async () => {
        try {
          const criteria = rows.flatMap(({ key, reasons, question, ...row }) =>
            isKey(key)
              ? [{ ...row, key, reasons: reasons || input.allReasons, question: question || null }]
              : [],
          );
          const { learner: learnerId, method, title, activityOn, text, identifiable, removed } = input;
          const confidentiality = { identifiable, removed };
          const made = await this.database.inCentre(actor.centreId, (tx) =>
            recordObservation(tx, actor, {
              learnerId,
              method,
              title,
              activityOn,
              text,
              criteria,
              confidentiality,
            }),
          );
          const told = say('done', { reference: evidenceReference(made.number) });
          seeOther(response, paths.assessment.to({ revisionId: made.revisionId }), told);
        } catch (error) {
          if (!(error instanceof RuleBroken)) throw error;
          response.status(422);
          await again(await this.worded(actor, unitIds, error.blockers as readonly ObservationBlocker[]));
        }
      },
      again: (failed) => again(inWords(say, failed)),
    });
  }

  /** Each reason with the criterion it is about, leading to its row. */
  private async worded(actor: Actor, unitIds: readonly string[], blockers: readonly ObservationBlocker[]) {
    const labels = await this.database.readCentre(actor.centreId, async (tx) => {
      const items = await Promise.all(unitIds.map((unitId) => unitChecklist(tx, unitId)));
      return new Map(items.flat().map(({ criterionId, label }) => [criterionId, label]));
    });
    return blockers.map(({ unitId, criterionId, ...blocker }) => ({
      field: `key-${unitId}-${criterionId}`,
      text: say('errors.blocked', { label: labels.get(criterionId), why: sayBlocker(blocker) }),
    }));
  }

  private async render(
    response: Response,
    actor: Actor,
    learnerId: string,
    unitIds: readonly string[],
    failed?: FailedObservation,
  ): Promise<void> {
    const page = await this.database.readCentre(actor.centreId, async (tx) => {
      const caseload = await caseloadOf(tx, actor);
      const own = caseload.filter((row) => row.duty === 'assessor' && row.learnerId === learnerId);
      if (own.length === 0) throw new NotFound('learner');
      const wanted = own.filter(({ unitId }) => unitIds.length === 0 || unitIds.includes(unitId));
      const units = [];
      for (const { unitId, code } of wanted)
        units.push({ unitId, code, checklist: await unitChecklist(tx, unitId) });
      return observationPage({ id: learnerId, name: own[0]!.learnerName }, units, tx.now, failed);
    });
    response.render('pages/observations/observation-page', page);
  }
}
