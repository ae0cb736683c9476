import { Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { recordObservation } from '#assessment';
import { Database } from '#database';
import { evidenceReference } from '#evidence';
import type { Actor } from '#people';
import { NotFound } from '#refusals';
import { caseloadOf, unitChecklist } from '#units';
import { type Posted, PostedForm } from '../../http/forms/posted-form.js';
import { type FailedForm, inWords, takeForm } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import { seeOther } from '../../http/sessions/see-other.js';
import { isKey, ObservationForm, observedRows, typedRows } from './observation-form.js';
import { chooseLearnerPage, type FailedObservation, observationPage } from './observation-page.js';
import type { Locale } from '../../layout/locale.js';

/** An assessor's own record of what they saw, heard or asked: made, judged and decided in one act. */
@Controller()
export class ObservationsController {
  constructor(private readonly database: Database) {}

  @Get(paths.newObservation.pattern)
  @Route({ roles: ['assessor'], event: null })
  async show(
    @CurrentAsker() { actor, locale }: Asker,
    @Query('learner') learner: unknown,
    @Query('unit') unit: unknown,
    @Res() response: Response,
  ): Promise<void> {
    if (typeof learner === 'string') {
      const unitIds = [unit ?? []].flat().filter((one): one is string => typeof one === 'string');
      return this.render(locale, response, actor, learner, unitIds);
    }
    const page = await this.database.readCentre(actor.centreId, async (tx) =>
      chooseLearnerPage(await caseloadOf(tx, actor)),
    );
    response.render('pages/observations/choose-learner-page', page);
  }

  @Post(paths.observations.pattern)
  @Route({ roles: ['assessor'], event: 'observation.recorded' })
  async record(
    @CurrentAsker() { actor, locale }: Asker,
    @Res() response: Response,
    @PostedForm(ObservationForm) form: Posted<ObservationForm>,
  ): Promise<void> {
    const say = locale.words('observations');
    await takeForm(response, form, {
      act: async ({ learner: learnerId, method, title, activityOn, text, ...input }) => {
        const { identifiable, removed, allReasons } = input;
        const criteria = observedRows(input).flatMap(({ key, reasons, question, ...row }) =>
          isKey(key) ? [{ ...row, key, reasons: reasons || allReasons, question: question || null }] : [],
        );
        const confidentiality = { identifiable, removed };
        const record = { learnerId, method, title, activityOn, text, criteria, confidentiality };
        const made = await this.database.inCentre(actor.centreId, (tx) =>
          recordObservation(tx, actor, record),
        );
        const told = say('done', { reference: evidenceReference(made.number) });
        seeOther(response, paths.assessment.to({ revisionId: made.revisionId }), told);
      },
      again: (failed) => this.again(locale, response, actor, failed),
    });
  }

  /** With each reason of a refusal at the row of the criterion that it is about. */
  private async again(
    locale: Locale,
    response: Response,
    actor: Actor,
    failed: FailedForm<ObservationForm>,
  ): Promise<void> {
    const say = locale.words('observations');
    const { values, taken } = failed;
    if (!taken.learner) throw new NotFound('learner');
    const rows = taken.rows ? typedRows(values) : [];
    const unitIds = [...new Set(rows.map(({ unitId }) => unitId))];
    const labels = await this.labelsOf(actor, failed);
    const problems = failed.problems.flatMap((problem) => {
      const { unitId, criterionId } = problem.facts ?? {};
      const label = labels.get(criterionId);
      return inWords(locale, 'observations', { problems: [problem] }).map(({ field, text }) =>
        label
          ? {
              field: `key-${String(unitId)}-${String(criterionId)}`,
              text: say('errors.blocked', { label, why: text }),
            }
          : { field, text },
      );
    });
    await this.render(locale, response, actor, taken.learner, unitIds, { values, rows, problems });
  }

  /** The labels of the criteria of the units that a refusal names. */
  private labelsOf(actor: Actor, { problems }: FailedForm): Promise<ReadonlyMap<unknown, string>> {
    const unitIds = new Set(
      problems.map(({ facts }) => facts?.['unitId']).filter((id) => typeof id === 'string'),
    );
    return this.database.readCentre(actor.centreId, async (tx) => {
      const labels = new Map<unknown, string>();
      for (const unitId of unitIds)
        for (const { criterionId, label } of await unitChecklist(tx, unitId)) labels.set(criterionId, label);
      return labels;
    });
  }

  private async render(
    locale: Locale,
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
      return observationPage(locale, { id: learnerId, name: own[0]!.learnerName }, units, tx.now, failed);
    });
    response.render('pages/observations/observation-page', page);
  }
}
