import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Database } from '#database';
import { loadDraftFor, saveDeclaration } from '#evidence';
import type { Actor } from '#people';
import { PostedForm, type Posted } from '../../../http/forms/posted-form.js';
import { paths } from '../../../http/paths.js';
import { CurrentActor } from '../../../http/routes/current-actor.js';
import { Route } from '../../../http/routes/route.js';
import { seeOther } from '../../../http/sessions/see-other.js';
import { DeclarationForm } from './declaration-form.js';
import { declarationPage } from './declaration-page.js';
import { nextHrefAfter } from './steps.js';
import { showStep, takeStep } from './take-step.js';

const view = 'pages/evidence/draft/declaration-page';

@Controller()
export class DraftDeclarationController {
  constructor(private readonly database: Database) {}

  @Get(paths.draftDeclaration.pattern)
  @Route({ roles: ['learner'], event: null, refills: true })
  async show(
    @CurrentActor() actor: Actor,
    @Param('evidenceId') evidenceId: string,
    @Req() { postedBefore }: Request,
    @Res() response: Response,
  ): Promise<void> {
    await showStep(response, view, async () =>
      declarationPage(await this.draft(actor, evidenceId), postedBefore),
    );
  }

  @Post(paths.draftDeclaration.pattern)
  @Route({ roles: ['learner'], event: 'evidence.draft-saved' })
  async save(
    @CurrentActor() actor: Actor,
    @Param('evidenceId') evidenceId: string,
    @Res() response: Response,
    @PostedForm(DeclarationForm) form: Posted<DeclarationForm>,
  ): Promise<void> {
    await takeStep(response, form, {
      act: async ({ lockVersion, helpUsed, toolsUsed, ...answers }) => {
        const given = { ...answers, helpUsed: isYes(helpUsed), toolsUsed: isYes(toolsUsed) };
        await this.database.inCentre(actor.centreId, (tx) =>
          saveDeclaration(tx, actor, evidenceId, given, lockVersion),
        );
        seeOther(response, nextHrefAfter('declaration', evidenceId));
      },
      again: async (failed) =>
        response.render(view, declarationPage(await this.draft(actor, evidenceId), failed.values, failed)),
    });
  }

  private draft(actor: Actor, evidenceId: string) {
    return this.database.readCentre(actor.centreId, (tx) => loadDraftFor(tx, actor, evidenceId));
  }
}

const isYes = (answer: string | undefined): boolean | undefined =>
  answer === undefined ? undefined : answer === 'yes';
