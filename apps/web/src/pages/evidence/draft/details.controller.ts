import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Database } from '#database';
import { loadDraftFor, saveDraftDetails } from '#evidence';
import type { Actor } from '#people';
import type { Method } from '#units';
import { PostedForm, type Posted } from '../../../http/forms/posted-form.js';
import { paths } from '../../../http/paths.js';
import { CurrentActor } from '../../../http/routes/current-actor.js';
import { Route } from '../../../http/routes/route.js';
import { seeOther } from '../../../http/sessions/see-other.js';
import { DetailsForm } from './details-form.js';
import { readEvidence } from '../read-evidence.js';
import { detailsPage, type DraftInHand } from './details-page.js';
import { nextHrefAfter } from './steps.js';
import { showStep, takeStep } from './take-step.js';

const view = 'pages/evidence/draft/details-page';

@Controller()
export class DraftDetailsController {
  constructor(private readonly database: Database) {}

  @Get(paths.draftDetails.pattern)
  @Route({ roles: ['learner'], event: null, refills: true })
  async show(
    @CurrentActor() actor: Actor,
    @Param('evidenceId') evidenceId: string,
    @Req() { postedBefore }: Request,
    @Res() response: Response,
  ): Promise<void> {
    await showStep(response, view, async () =>
      detailsPage(await this.draft(actor, evidenceId), postedBefore),
    );
  }

  @Post(paths.draftDetails.pattern)
  @Route({ roles: ['learner'], event: 'evidence.draft-saved' })
  async save(
    @CurrentActor() actor: Actor,
    @Param('evidenceId') evidenceId: string,
    @Res() response: Response,
    @PostedForm(DetailsForm) form: Posted<DetailsForm>,
  ): Promise<void> {
    await takeStep(response, form, {
      act: async ({ lockVersion, method, ...details }) => {
        await this.database.inCentre(actor.centreId, (tx) =>
          saveDraftDetails(tx, actor, evidenceId, { ...details, method: method as Method }, lockVersion),
        );
        seeOther(response, nextHrefAfter('details', evidenceId));
      },
      again: async (failed) =>
        response.render(view, detailsPage(await this.draft(actor, evidenceId), failed.values, failed)),
    });
  }

  private draft(actor: Actor, evidenceId: string): Promise<DraftInHand> {
    return this.database.readCentre(actor.centreId, async (tx) => {
      const draft = await loadDraftFor(tx, actor, evidenceId);
      return { draft, before: draft.revision > 1 ? await readEvidence(tx, actor, evidenceId) : null };
    });
  }
}
