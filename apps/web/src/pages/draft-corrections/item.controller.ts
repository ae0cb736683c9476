import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Database } from '#database';
import type { Actor } from '#people';
import { correctItem, type ItemChange } from '#standard-drafts';
import { type Posted, PostedForm } from '../../http/forms/posted-form.js';
import { inputOf, takeForm } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { CurrentActor } from '../../http/routes/current-actor.js';
import { Route } from '../../http/routes/route.js';
import { seeOther } from '../../http/sessions/see-other.js';
import { ItemForm, MoveForm, RevisionForm } from './correction-forms.js';
import { itemPage } from './item-page.js';
import { placeAt } from './item-position.js';
import { loadShapedDraft, type Retyped } from './load-shaped-draft.js';
import { wordsTyped } from './words-typed.js';
import type { Locale } from '../../layout/locale.js';
import { CurrentLocale } from '../../http/routes/current-locale.js';

interface ItemParams {
  readonly draftId: string;
  readonly kind: string;
  readonly position: string;
}

@Controller()
export class DraftItemController {
  constructor(private readonly database: Database) {}

  @Get(paths.standardDraftItem.pattern)
  @Route({ roles: 'librarian', event: null, refills: true })
  show(
    @CurrentLocale() locale: Locale,
    @CurrentActor() actor: Actor,
    @Param() at: ItemParams,
    @Req() { postedBefore }: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.render(locale, response, actor, at, postedBefore);
  }

  @Post(paths.standardDraftItem.pattern)
  @Route({ roles: 'librarian', event: 'standard-draft.saved' })
  async reword(
    @CurrentLocale() locale: Locale,
    @CurrentActor() actor: Actor,
    @Param() at: ItemParams,
    @Res() response: Response,
    @PostedForm(ItemForm) form: Posted<ItemForm>,
  ): Promise<void> {
    await takeForm(response, form, {
      act: async ({ revision, number, ...typed }) => {
        const place = placeAt(at.kind, at.position);
        const change = { is: 'reworded', place, number, words: wordsTyped(typed) } as const;
        await this.correct(locale, response, actor, at, revision, change);
      },
      again: (failed) => this.render(locale, response, actor, at, failed),
      at: 'text',
    });
  }

  @Post(paths.standardDraftItemMoves.pattern)
  @Route({ roles: 'librarian', event: 'standard-draft.saved' })
  async move(
    @CurrentLocale() locale: Locale,
    @CurrentActor() actor: Actor,
    @Param() at: ItemParams,
    @Res() response: Response,
    @PostedForm(MoveForm) form: Posted<MoveForm>,
  ): Promise<void> {
    const { revision, to } = inputOf(form);
    const change = { is: 'moved', place: placeAt(at.kind, at.position), to } as const;
    await this.correct(locale, response, actor, at, revision, change);
  }

  @Post(paths.standardDraftItemRemoval.pattern)
  @Route({ roles: 'librarian', event: 'standard-draft.saved' })
  async remove(
    @CurrentLocale() locale: Locale,
    @CurrentActor() actor: Actor,
    @Param() at: ItemParams,
    @Res() response: Response,
    @PostedForm(RevisionForm) form: Posted<RevisionForm>,
  ): Promise<void> {
    const { revision } = inputOf(form);
    const change = { is: 'removed', place: placeAt(at.kind, at.position) } as const;
    await this.correct(locale, response, actor, at, revision, change);
  }

  private async correct(
    locale: Locale,
    response: Response,
    actor: Actor,
    { draftId }: ItemParams,
    revision: string,
    change: Exclude<ItemChange, { is: 'added' }>,
  ): Promise<void> {
    await this.database.inCentre(actor.centreId, (tx) =>
      correctItem(tx, actor, draftId, { change, revision: Number(revision) }),
    );
    const said = change.is === 'reworded' ? 'saved' : change.is;
    seeOther(response, paths.standardDraft.to({ draftId }), locale.words('draft-corrections')(said));
  }

  private async render(
    locale: Locale,
    response: Response,
    actor: Actor,
    at: ItemParams,
    again?: Retyped,
  ): Promise<void> {
    const place = placeAt(at.kind, at.position);
    const page = await this.database.readCentre(actor.centreId, async (tx) =>
      itemPage(locale, await loadShapedDraft(tx, actor, at.draftId), place, again),
    );
    response.render('pages/draft-corrections/item-page', page);
  }
}
