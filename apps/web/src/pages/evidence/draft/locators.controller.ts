import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Database } from '#database';
import { crossReferencesOf, filesOf, loadDraftFor, saveLocators } from '#evidence';
import type { Actor } from '#people';
import { PostedForm, type Posted } from '../../../http/forms/posted-form.js';
import { paths } from '../../../http/paths.js';
import { CurrentActor } from '../../../http/routes/current-actor.js';
import { Route } from '../../../http/routes/route.js';
import { seeOther } from '../../../http/sessions/see-other.js';
import { locatedBy, LocatorsForm } from './locators-form.js';
import { locatorsPage, type ToLocate } from './locators-page.js';
import { nextHrefAfter } from './steps.js';
import { showStep, takeStep } from './take-step.js';

const view = 'pages/evidence/draft/locators-page';

@Controller()
export class DraftLocatorsController {
  constructor(private readonly database: Database) {}

  @Get(paths.draftLocators.pattern)
  @Route({ roles: ['learner'], event: null, refills: true })
  async show(
    @CurrentActor() actor: Actor,
    @Param('evidenceId') evidenceId: string,
    @Req() { postedBefore }: Request,
    @Res() response: Response,
  ): Promise<void> {
    await showStep(response, view, async () =>
      locatorsPage(await this.toLocate(actor, evidenceId), postedBefore),
    );
  }

  @Post(paths.draftLocators.pattern)
  @Route({ roles: ['learner'], event: 'evidence.draft-saved' })
  async save(
    @CurrentActor() actor: Actor,
    @Param('evidenceId') evidenceId: string,
    @Res() response: Response,
    @PostedForm(LocatorsForm) form: Posted<LocatorsForm>,
  ): Promise<void> {
    await takeStep(response, form, {
      act: async (input) => {
        await this.database.inCentre(actor.centreId, async (tx) => {
          const draft = await loadDraftFor(tx, actor, evidenceId);
          const kept = await crossReferencesOf(tx, draft.revisionId);
          await saveLocators(tx, actor, evidenceId, locatedBy(input, kept), input.lockVersion);
        });
        seeOther(response, nextHrefAfter('locators', evidenceId));
      },
      again: async (failed) =>
        response.render(view, locatorsPage(await this.toLocate(actor, evidenceId), failed.values, failed)),
    });
  }

  private toLocate(actor: Actor, evidenceId: string): Promise<ToLocate> {
    return this.database.readCentre(actor.centreId, async (tx) => {
      const draft = await loadDraftFor(tx, actor, evidenceId);
      const files = await filesOf(tx, draft.revisionId);
      return { draft, files, references: await crossReferencesOf(tx, draft.revisionId) };
    });
  }
}
