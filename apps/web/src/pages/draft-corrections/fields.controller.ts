import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Database } from '#database';
import type { Actor } from '#people';
import { correctFields } from '#standard-drafts';
import { type Posted, PostedForm } from '../../http/forms/posted-form.js';
import { takeForm } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { CurrentActor } from '../../http/routes/current-actor.js';
import { Route } from '../../http/routes/route.js';
import { seeOther } from '../../http/sessions/see-other.js';
import { FieldsForm } from './correction-forms.js';
import { fieldsPage, typedFields } from './fields-page.js';
import { loadShapedDraft, type Retyped } from './load-shaped-draft.js';
import type { Locale } from '../../layout/locale.js';
import { CurrentLocale } from '../../http/routes/current-locale.js';

@Controller()
export class DraftFieldsController {
  constructor(private readonly database: Database) {}

  @Get(paths.standardDraftFields.pattern)
  @Route({ roles: 'librarian', event: null, refills: true })
  show(
    @CurrentLocale() locale: Locale,
    @CurrentActor() actor: Actor,
    @Param('draftId') draftId: string,
    @Req() { postedBefore }: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.render(locale, response, actor, draftId, postedBefore);
  }

  @Post(paths.standardDraftFields.pattern)
  @Route({ roles: 'librarian', event: 'standard-draft.saved' })
  async save(
    @CurrentLocale() locale: Locale,
    @CurrentActor() actor: Actor,
    @Param('draftId') draftId: string,
    @Res() response: Response,
    @PostedForm(FieldsForm) form: Posted<FieldsForm>,
  ): Promise<void> {
    await takeForm(response, form, {
      act: async (input) => {
        const correction = { change: typedFields(input), revision: Number(input.revision) };
        await this.database.inCentre(actor.centreId, (tx) => correctFields(tx, actor, draftId, correction));
        seeOther(response, paths.standardDraft.to({ draftId }), locale.words('draft-corrections')('saved'));
      },
      again: (failed) => this.render(locale, response, actor, draftId, failed),
      at: 'en-title',
    });
  }

  private async render(
    locale: Locale,
    response: Response,
    actor: Actor,
    draftId: string,
    again?: Retyped,
  ): Promise<void> {
    const page = await this.database.readCentre(actor.centreId, async (tx) =>
      fieldsPage(locale, await loadShapedDraft(tx, actor, draftId), again),
    );
    response.render('pages/draft-corrections/fields-page', page);
  }
}
