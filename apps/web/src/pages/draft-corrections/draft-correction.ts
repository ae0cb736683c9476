import { Controller, Get, Param, Post, Req, Res, type Type } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type CentreTransaction, Database } from '#database';
import type { Actor } from '#people';
import { type Posted, PostedForm, type TypedForm } from '../../http/forms/posted-form.js';
import { takeForm } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import { seeOther } from '../../http/sessions/see-other.js';
import type { Locale } from '../../layout/locale.js';
import type { RevisionForm } from './correction-forms.js';
import { type DraftInShape, loadShapedDraft } from './load-shaped-draft.js';

/** @template At the parameters of its address */
interface DraftCorrection<Form extends RevisionForm, At> {
  readonly pattern: string;
  readonly view: 'fields-page' | 'item-page';
  readonly form: Type<Form>;
  readonly page: (locale: Locale, given: DraftInShape, at: At, typed?: TypedForm) => object;
  readonly save: (tx: CentreTransaction, actor: Actor, at: At, input: Form) => Promise<unknown>;
  readonly said: 'saved' | 'added';
  /** The field to which the reasons of a refusal lead. */
  readonly mainField: string;
}

/** A correction of a draft, declared: a page with one form, which is saved and leads back to the draft. */
export function draftCorrection<Form extends RevisionForm, At extends { readonly draftId: string }>(
  correction: DraftCorrection<Form, At>,
): Type<object> {
  const view = `pages/draft-corrections/${correction.view}`;

  @Controller()
  class DraftCorrectionController {
    constructor(private readonly database: Database) {}

    @Get(correction.pattern)
    @Route({ roles: 'librarian', event: null, refills: true })
    async show(
      @CurrentAsker() { actor, locale }: Asker,
      @Param() at: At,
      @Req() { postedBefore }: Request,
      @Res() response: Response,
    ): Promise<void> {
      response.render(view, await this.page(locale, actor, at, postedBefore));
    }

    @Post(correction.pattern)
    @Route({ roles: 'librarian', event: 'standard-draft.saved' })
    async save(
      @CurrentAsker() { actor, locale }: Asker,
      @Param() at: At,
      @Res() response: Response,
      @PostedForm(correction.form) form: Posted<Form>,
    ): Promise<void> {
      await takeForm(response, form, {
        act: async (input) => {
          await this.database.inCentre(actor.centreId, (tx) => correction.save(tx, actor, at, input));
          const notice = locale.words('draft-corrections')(correction.said);
          seeOther(response, paths.standardDraft.to(at), notice);
        },
        again: async (failed) => response.render(view, await this.page(locale, actor, at, failed)),
        at: correction.mainField,
      });
    }

    private page(locale: Locale, actor: Actor, at: At, typed?: TypedForm): Promise<object> {
      return this.database.readCentre(actor.centreId, async (tx) =>
        correction.page(locale, await loadShapedDraft(tx, actor, at.draftId), at, typed),
      );
    }
  }
  return DraftCorrectionController;
}
