import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { addCrossReference, checkAuthenticity, giveFeedback, saveFeedbackDraft } from '#assessment';
import { Database } from '#database';
import type { Actor } from '#people';
import { Invalid } from '#refusals';
import { rolesThatSeeOthersEvidence } from '#units';
import { type Posted, PostedForm } from '../../http/forms/posted-form.js';
import { type FailedForm, takeForm } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import { seeOther } from '../../http/sessions/see-other.js';
import { AuthenticityForm, CrossReferenceForm, FeedbackDraftForm, FeedbackForm } from './assessment-forms.js';
import type { FormOfEvidence } from './assessment-page.js';
import { showAssessment } from './show-assessment.js';
import type { Locale } from '../../layout/locale.js';

/** The judging page, and what its assessor says of the evidence as a whole. Judging is `judging.controller.ts`. */
@Controller()
export class AssessmentController {
  constructor(private readonly database: Database) {}

  @Get(paths.assessment.pattern)
  @Route({ roles: rolesThatSeeOthersEvidence, event: null })
  show(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('revisionId') revisionId: string,
    @Res() response: Response,
  ): Promise<void> {
    return showAssessment(locale, this.database, response, actor, revisionId);
  }

  @Post(paths.authenticityChecks.pattern)
  @Route({ roles: ['assessor'], event: 'evidence.authenticity-checked' })
  async check(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('revisionId') revisionId: string,
    @Res() response: Response,
    @PostedForm(AuthenticityForm) form: Posted<AuthenticityForm>,
  ): Promise<void> {
    const say = locale.words('assessment');
    await takeForm(response, form, {
      act: async ({ establishedBy, current, note }) => {
        await this.database.inCentre(actor.centreId, (tx) =>
          checkAuthenticity(tx, actor, revisionId, { establishedBy, current: current === 'yes', note }),
        );
        seeOther(response, `${paths.assessment.to({ revisionId })}#authenticity`, say('checked'));
      },
      again: (failed) => this.again(locale, response, actor, revisionId, 'authenticity', failed),
    });
  }

  @Post(paths.feedback.pattern)
  @Route({ roles: ['assessor'], event: ['evidence.feedback-given', 'evidence.returned'] })
  async giveFeedback(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('revisionId') revisionId: string,
    @Res() response: Response,
    @PostedForm(FeedbackForm) form: Posted<FeedbackForm>,
  ): Promise<void> {
    const say = locale.words('assessment');
    await takeForm(response, form, {
      act: async ({ text, act }) => {
        const returned = act === 'return';
        await this.database.inCentre(actor.centreId, (tx) =>
          giveFeedback(tx, actor, revisionId, { text, returned }),
        );
        const href = `${paths.assessment.to({ revisionId })}#feedback`;
        seeOther(response, href, say(returned ? 'feedback-returned' : 'feedback-given'));
      },
      again: (failed) => this.again(locale, response, actor, revisionId, 'feedback', failed),
    });
  }

  @Post(paths.feedbackDraft.pattern)
  @Route({ roles: ['assessor'], event: null })
  async keepFeedback(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('revisionId') revisionId: string,
    @Res() response: Response,
    @PostedForm(FeedbackDraftForm) form: Posted<FeedbackDraftForm>,
  ): Promise<void> {
    const say = locale.words('assessment');
    await takeForm(response, form, {
      act: async ({ text }) => {
        await this.database.inCentre(actor.centreId, (tx) => saveFeedbackDraft(tx, actor, revisionId, text));
        // The page's own script saves while it is being typed, and stays where it is.
        if (response.req.accepts(['html', 'json']) === 'json') response.status(204).end();
        else seeOther(response, `${paths.assessment.to({ revisionId })}#feedback`, say('feedback-kept'));
      },
      again: (failed) => this.again(locale, response, actor, revisionId, 'feedback', failed),
    });
  }

  @Post(paths.crossReferences.pattern)
  @Route({ roles: ['assessor'], event: 'cross-reference.added' })
  async add(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('revisionId') revisionId: string,
    @Res() response: Response,
    @PostedForm(CrossReferenceForm) form: Posted<CrossReferenceForm>,
  ): Promise<void> {
    const say = locale.words('assessment');
    await takeForm(response, form, {
      act: async ({ criterion, question }) => {
        const [unitId, criterionId] = criterion.split(' ');
        if (!unitId || !criterionId) throw new Invalid({ criterion: 'criterion-unknown' });
        const id = await this.database.inCentre(actor.centreId, (tx) =>
          addCrossReference(tx, actor, revisionId, { unitId, criterionId, question }),
        );
        seeOther(response, `${paths.assessment.to({ revisionId })}#reference-${id}`, say('added'));
      },
      again: (failed) => this.again(locale, response, actor, revisionId, 'add', failed),
    });
  }

  private again(
    locale: Locale,
    response: Response,
    actor: Actor,
    revisionId: string,
    form: FormOfEvidence,
    failed: FailedForm,
  ): Promise<void> {
    return showAssessment(locale, this.database, response, actor, revisionId, { form, ...failed });
  }
}
