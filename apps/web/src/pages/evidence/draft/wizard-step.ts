import { Controller, Get, Param, Post, Req, Res, type Type } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Database, type CentreTransaction } from '#database';
import type { Actor } from '#people';
import { type Posted, PostedForm, type TypedForm } from '../../../http/forms/posted-form.js';
import { type Asker, CurrentAsker } from '../../../http/routes/current-asker.js';
import { Route } from '../../../http/routes/route.js';
import { seeOther } from '../../../http/sessions/see-other.js';
import type { DraftForm } from './draft-forms.js';
import { nextHrefAfter, pathOf, type StepName } from './steps.js';
import { takeStep, unlessSubmitted } from './take-step.js';
import type { Locale } from '../../../layout/locale.js';

interface WizardStep<Form extends DraftForm, Shown> {
  readonly name: StepName;
  readonly form: Type<Form>;
  /** What its page shows, of the learner's own draft. */
  readonly read: (tx: CentreTransaction, actor: Actor, evidenceId: string) => Promise<Shown>;
  readonly page: (locale: Locale, shown: Shown, typed?: TypedForm) => object;
  readonly save: (tx: CentreTransaction, actor: Actor, evidenceId: string, input: Form) => Promise<unknown>;
}

/** A step of adding evidence, declared: a page with one form, which is saved and leads on to the next step. */
export function wizardStep<Form extends DraftForm, Shown>(step: WizardStep<Form, Shown>): Type<object> {
  const { pattern } = pathOf(step.name);
  const view = `pages/evidence/draft/${step.name}-page`;

  @Controller()
  class WizardStepController {
    constructor(private readonly database: Database) {}

    @Get(pattern)
    @Route({ roles: ['learner'], event: null, refills: true })
    async show(
      @CurrentAsker() { actor, locale }: Asker,
      @Param('evidenceId') evidenceId: string,
      @Req() { postedBefore }: Request,
      @Res() response: Response,
    ): Promise<void> {
      await unlessSubmitted(locale, response, async () =>
        response.render(view, step.page(locale, await this.read(actor, evidenceId), postedBefore)),
      );
    }

    @Post(pattern)
    @Route({ roles: ['learner'], event: 'evidence.draft-saved' })
    async save(
      @CurrentAsker() { actor, locale }: Asker,
      @Param('evidenceId') evidenceId: string,
      @Res() response: Response,
      @PostedForm(step.form) form: Posted<Form>,
    ): Promise<void> {
      await takeStep(locale, response, form, {
        act: async (input) => {
          await this.database.inCentre(actor.centreId, (tx) => step.save(tx, actor, evidenceId, input));
          seeOther(response, nextHrefAfter(step.name, evidenceId));
        },
        again: async (failed) =>
          response.render(view, step.page(locale, await this.read(actor, evidenceId), failed)),
      });
    }

    private read(actor: Actor, evidenceId: string): Promise<Shown> {
      return this.database.readCentre(actor.centreId, (tx) => step.read(tx, actor, evidenceId));
    }
  }
  return WizardStepController;
}
