import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { submitEvidence } from '#assessment';
import { Database } from '#database';
import { blockersOfDraft, crossReferencesOf, filesOf, loadDraftFor } from '#evidence';
import type { Actor } from '#people';
import { PostedForm, type Posted } from '../../../http/forms/posted-form.js';
import { paths } from '../../../http/paths.js';
import { type Asker, CurrentAsker } from '../../../http/routes/current-asker.js';
import { Route } from '../../../http/routes/route.js';
import { seeOther } from '../../../http/sessions/see-other.js';
import { DraftForm } from './draft-forms.js';
import { submissionPage, type ToSubmit } from './submission-page.js';
import { takeStep, unlessSubmitted } from './take-step.js';

const view = 'pages/evidence/draft/submission-page';

@Controller()
export class DraftSubmissionController {
  constructor(private readonly database: Database) {}

  @Get(paths.draftSubmission.pattern)
  @Route({ roles: ['learner'], event: null })
  async show(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('evidenceId') evidenceId: string,
    @Res() response: Response,
  ): Promise<void> {
    await unlessSubmitted(locale, response, async () =>
      response.render(view, submissionPage(locale, await this.toSubmit(actor, evidenceId))),
    );
  }

  @Post(paths.draftSubmission.pattern)
  @Route({ roles: ['learner'], event: 'evidence.submitted' })
  async submit(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('evidenceId') evidenceId: string,
    @Res() response: Response,
    @PostedForm(DraftForm) form: Posted<DraftForm>,
  ): Promise<void> {
    await takeStep(locale, response, form, {
      act: async ({ lockVersion }) => {
        await this.database.inCentre(actor.centreId, (tx) =>
          submitEvidence(tx, actor, evidenceId, lockVersion),
        );
        seeOther(response, paths.evidence.to({ evidenceId }), locale.words('evidence/draft')('submitted'));
      },
      again: async (failed) =>
        response.render(view, submissionPage(locale, await this.toSubmit(actor, evidenceId), failed)),
    });
  }

  private toSubmit(actor: Actor, evidenceId: string): Promise<ToSubmit> {
    return this.database.readCentre(actor.centreId, async (tx) => {
      const draft = await loadDraftFor(tx, actor, evidenceId);
      return {
        draft,
        files: await filesOf(tx, draft.revisionId),
        references: await crossReferencesOf(tx, draft.revisionId),
        blockers: await blockersOfDraft(tx, draft),
      };
    });
  }
}
