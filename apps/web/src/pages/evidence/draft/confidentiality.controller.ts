import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Database } from '#database';
import { type Identifiable, type IdentifyingKind, loadDraftFor, saveConfidentiality } from '#evidence';
import type { Actor } from '#people';
import { PostedForm, type Posted } from '../../../http/forms/posted-form.js';
import { paths } from '../../../http/paths.js';
import { CurrentActor } from '../../../http/routes/current-actor.js';
import { Route } from '../../../http/routes/route.js';
import { seeOther } from '../../../http/sessions/see-other.js';
import { ConfidentialityForm } from './confidentiality-form.js';
import { confidentialityPage } from './confidentiality-page.js';
import { nextHrefAfter } from './steps.js';
import { showStep, takeStep } from './take-step.js';

const view = 'pages/evidence/draft/confidentiality-page';

@Controller()
export class DraftConfidentialityController {
  constructor(private readonly database: Database) {}

  @Get(paths.draftConfidentiality.pattern)
  @Route({ roles: ['learner'], event: null, refills: true })
  async show(
    @CurrentActor() actor: Actor,
    @Param('evidenceId') evidenceId: string,
    @Req() { postedBefore }: Request,
    @Res() response: Response,
  ): Promise<void> {
    await showStep(response, view, async () =>
      confidentialityPage(await this.draft(actor, evidenceId), postedBefore),
    );
  }

  @Post(paths.draftConfidentiality.pattern)
  @Route({ roles: ['learner'], event: 'evidence.draft-saved' })
  async save(
    @CurrentActor() actor: Actor,
    @Param('evidenceId') evidenceId: string,
    @Res() response: Response,
    @PostedForm(ConfidentialityForm) form: Posted<ConfidentialityForm>,
  ): Promise<void> {
    await takeStep(response, form, {
      act: async ({ identifiable, removed, lockVersion }) => {
        const answers = { identifiable: identifiable as Identifiable, removed: removed as IdentifyingKind[] };
        await this.database.inCentre(actor.centreId, (tx) =>
          saveConfidentiality(tx, actor, evidenceId, answers, lockVersion),
        );
        seeOther(response, nextHrefAfter('confidentiality', evidenceId));
      },
      again: async (failed) =>
        response.render(
          view,
          confidentialityPage(await this.draft(actor, evidenceId), failed.values, failed),
        ),
    });
  }

  private draft(actor: Actor, evidenceId: string) {
    return this.database.readCentre(actor.centreId, (tx) => loadDraftFor(tx, actor, evidenceId));
  }
}
