import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import {
  confirmationsDue,
  decideCriterion,
  decisionsDue,
  decisionsOn,
  decisionsToConfirm,
  evidenceBehind,
  judgementsOn,
} from '#assessment';
import { Database } from '#database';
import type { Actor } from '#people';
import { NotAllowed, NotFound } from '#refusals';
import { loadUnitFor, rolesThatSeeEvidence, seesEvidence, unitChecklist } from '#units';
import { type Posted, PostedForm } from '../../http/forms/posted-form.js';
import { type FailedForm, takeForm } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import { seeOther } from '../../http/sessions/see-other.js';
import { errorSummary } from '../../layout/fields.js';
import { DecisionForm } from '../assessment/assessment-forms.js';
import { deskSentences } from '../assessment/desk-sentences.js';
import { showAssessment } from '../assessment/show-assessment.js';
import { criterionPage, type FailedDecision } from './criterion-page.js';
import type { Locale } from '../../layout/locale.js';

/** What is on record about a criterion, and deciding it: from its own page or from the judging page. */
@Controller()
export class CriterionController {
  constructor(private readonly database: Database) {}

  @Get(paths.unitCriterion.pattern)
  @Route({ roles: rolesThatSeeEvidence, event: null })
  show(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('unitId') unitId: string,
    @Param('criterionId') criterionId: string,
    @Res() response: Response,
  ): Promise<void> {
    return this.render(locale, response, actor, unitId, criterionId);
  }

  @Post(paths.decisions.pattern)
  @Route({ roles: ['assessor'], event: 'criterion.decided' })
  async decide(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('unitId') unitId: string,
    @Param('criterionId') criterionId: string,
    @Res() response: Response,
    @PostedForm(DecisionForm) form: Posted<DecisionForm>,
  ): Promise<void> {
    await takeForm(response, form, {
      act: async (input) => {
        await this.database.inCentre(actor.centreId, (tx) =>
          decideCriterion(tx, actor, unitId, criterionId, {
            outcome: input.outcome,
            judgementIds: input.judgements,
            reasons: input.reasons || input.togetherBecause,
            togetherBecause: input.togetherBecause || null,
            occasionDidNotArise: input.occasionDidNotArise || null,
            expectedLatestId: input.expectedLatestId ?? null,
          }),
        );
        const page = input.revision
          ? paths.assessment.to({ revisionId: input.revision })
          : paths.unitCriterion.to({ unitId, criterionId });
        seeOther(response, page, locale.words('unit')('criterion.saved'));
      },
      again: (failed) => this.decideAgain(locale, response, actor, unitId, criterionId, failed),
    });
  }

  /** On the page it came from. */
  private decideAgain(
    locale: Locale,
    response: Response,
    actor: Actor,
    unitId: string,
    criterionId: string,
    failed: FailedForm<DecisionForm>,
  ): Promise<void> {
    const { values, taken } = failed;
    const sentences = deskSentences(locale, 'unit', failed);
    if (taken.revision)
      return showAssessment(locale, this.database, response, actor, taken.revision, {
        form: 'decision',
        criterionId,
        values,
        sentences,
      });
    const errors = errorSummary(sentences.map((text) => ({ field: 'outcome', text })));
    return this.render(locale, response, actor, unitId, criterionId, { values, errors });
  }

  private async render(
    locale: Locale,
    response: Response,
    actor: Actor,
    unitId: string,
    criterionId: string,
    failed?: FailedDecision,
  ): Promise<void> {
    const page = await this.database.readCentre(actor.centreId, async (tx) => {
      const unit = await loadUnitFor(tx, actor, unitId);
      if (!seesEvidence(unit.relations)) throw new NotAllowed('see-evidence');
      const item = (await unitChecklist(tx, unitId)).find((one) => one.criterionId === criterionId);
      if (!item) throw new NotFound('criterion');
      const evidence = await evidenceBehind(tx, unit, [criterionId]);
      const judgements = await judgementsOn(
        tx,
        evidence.map(({ crossReferenceId }) => crossReferenceId),
      );
      const decisions = await decisionsOn(tx, unitId, criterionId);
      const before = await decisionsToConfirm(tx, unitId, criterionId);
      const due = unit.relations.includes('assessor')
        ? [...(await confirmationsDue(tx, actor)), ...(await decisionsDue(tx, actor))]
        : [];
      return criterionPage(locale, unit, item, { evidence, judgements, decisions, before, due }, failed);
    });
    response.render('pages/unit/criterion-page', page);
  }
}
