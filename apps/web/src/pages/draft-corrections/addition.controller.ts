import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Database } from '#database';
import type { Actor } from '#people';
import { NotFound } from '#refusals';
import { correctItem, type ItemPlace } from '#standard-drafts';
import { type Posted, PostedForm } from '../../http/forms/posted-form.js';
import { takeForm } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { CurrentActor } from '../../http/routes/current-actor.js';
import { Route } from '../../http/routes/route.js';
import { seeOther } from '../../http/sessions/see-other.js';
import { AdditionForm } from './correction-forms.js';
import { additionPage } from './item-page.js';
import { placeAt } from './item-position.js';
import { loadShapedDraft, type Retyped } from './load-shaped-draft.js';
import { wordsTyped } from './words-typed.js';
import type { Locale } from '../../layout/locale.js';
import { CurrentLocale } from '../../http/routes/current-locale.js';

interface AdditionParams {
  readonly draftId: string;
  readonly kind: string;
  /** The position of the item that it stands after, or `end`. */
  readonly after: string;
}

@Controller()
export class DraftAdditionController {
  constructor(private readonly database: Database) {}

  @Get(paths.standardDraftAddition.pattern)
  @Route({ roles: 'librarian', event: null, refills: true })
  show(
    @CurrentLocale() locale: Locale,
    @CurrentActor() actor: Actor,
    @Param() at: AdditionParams,
    @Req() { postedBefore }: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.render(locale, response, actor, at, postedBefore);
  }

  @Post(paths.standardDraftAddition.pattern)
  @Route({ roles: 'librarian', event: 'standard-draft.saved' })
  async add(
    @CurrentLocale() locale: Locale,
    @CurrentActor() actor: Actor,
    @Param() at: AdditionParams,
    @Res() response: Response,
    @PostedForm(AdditionForm) form: Posted<AdditionForm>,
  ): Promise<void> {
    const { draftId } = at;
    await takeForm(response, form, {
      act: async ({ revision, ...typed }) => {
        const { kind, after } = placeOf(at);
        const change = { is: 'added' as const, place: after ?? { kind }, words: wordsTyped(typed) };
        await this.database.inCentre(actor.centreId, (tx) =>
          correctItem(tx, actor, draftId, { change, revision: Number(revision) }),
        );
        seeOther(response, paths.standardDraft.to({ draftId }), locale.words('draft-corrections')('added'));
      },
      again: (failed) => this.render(locale, response, actor, at, failed),
      at: 'text',
    });
  }

  private async render(
    locale: Locale,
    response: Response,
    actor: Actor,
    at: AdditionParams,
    again?: Retyped,
  ): Promise<void> {
    const { kind, after } = placeOf(at);
    const page = await this.database.readCentre(actor.centreId, async (tx) =>
      additionPage(locale, await loadShapedDraft(tx, actor, at.draftId), kind, after, again),
    );
    response.render('pages/draft-corrections/item-page', page);
  }
}

function placeOf({ kind, after }: AdditionParams): { kind: ItemPlace['kind']; after?: ItemPlace } {
  if (kind !== 'performance' && kind !== 'knowledge') throw new NotFound('standard-draft');
  return after === 'end' ? { kind } : { kind, after: placeAt(kind, after) };
}
