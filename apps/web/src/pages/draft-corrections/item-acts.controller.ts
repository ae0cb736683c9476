import { Controller, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Database } from '#database';
import type { Actor } from '#people';
import { correctItem, type ItemChange } from '#standard-drafts';
import { type Posted, PostedForm } from '../../http/forms/posted-form.js';
import { inputOf } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import { seeOther } from '../../http/sessions/see-other.js';
import type { Locale } from '../../layout/locale.js';
import { MoveForm, RevisionForm } from './correction-forms.js';
import { type ItemAddress, placeAt } from './item-position.js';

/** What is done to an item of a draft at the press of a button. */
@Controller()
export class DraftItemActsController {
  constructor(private readonly database: Database) {}

  @Post(paths.standardDraftItemMoves.pattern)
  @Route({ roles: 'librarian', event: 'standard-draft.saved' })
  async move(
    @CurrentAsker() { actor, locale }: Asker,
    @Param() at: ItemAddress,
    @Res() response: Response,
    @PostedForm(MoveForm) form: Posted<MoveForm>,
  ): Promise<void> {
    const { revision, to } = inputOf(form);
    await this.correct(locale, response, actor, at, revision, { is: 'moved', place: placeAt(at), to });
  }

  @Post(paths.standardDraftItemRemoval.pattern)
  @Route({ roles: 'librarian', event: 'standard-draft.saved' })
  async remove(
    @CurrentAsker() { actor, locale }: Asker,
    @Param() at: ItemAddress,
    @Res() response: Response,
    @PostedForm(RevisionForm) form: Posted<RevisionForm>,
  ): Promise<void> {
    const { revision } = inputOf(form);
    await this.correct(locale, response, actor, at, revision, { is: 'removed', place: placeAt(at) });
  }

  private async correct(
    locale: Locale,
    response: Response,
    actor: Actor,
    { draftId }: ItemAddress,
    revision: string,
    change: Extract<ItemChange, { is: 'moved' | 'removed' }>,
  ): Promise<void> {
    await this.database.inCentre(actor.centreId, (tx) =>
      correctItem(tx, actor, draftId, { change, revision: Number(revision) }),
    );
    seeOther(response, paths.standardDraft.to({ draftId }), locale.words('draft-corrections')(change.is));
  }
}
