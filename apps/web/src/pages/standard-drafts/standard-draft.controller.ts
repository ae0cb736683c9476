import { Controller, Get, Param, Post, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Database } from '#database';
import type { Actor } from '#people';
import { checkDraft, discardDraft, loadDraft, saveDraft } from '#standard-drafts';
import { type Posted, PostedForm } from '../../http/forms/posted-form.js';
import { inWords, takeForm } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import { seeOther } from '../../http/sessions/see-other.js';
import { DraftTextForm } from './draft-forms.js';
import { draftPage, type Unsaved } from './draft-page.js';
import type { Locale } from '../../layout/locale.js';

@Controller()
export class StandardDraftController {
  constructor(private readonly database: Database) {}

  @Get(paths.standardDraft.pattern)
  @Route({ roles: 'librarian', event: null, refills: true })
  @Render('pages/standard-drafts/draft-page')
  async show(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('draftId') draftId: string,
    @Req() { postedBefore }: Request,
  ) {
    const typed = postedBefore?.values['yaml'];
    return this.page(locale, actor, draftId, typeof typed === 'string' ? { yaml: typed } : undefined);
  }

  @Post(paths.standardDraftText.pattern)
  @Route({ roles: 'librarian', event: 'standard-draft.saved' })
  async save(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('draftId') draftId: string,
    @Res() response: Response,
    @PostedForm(DraftTextForm) form: Posted<DraftTextForm>,
  ): Promise<void> {
    const say = locale.words('standard-drafts');
    await takeForm(response, form, {
      act: async ({ yaml, revision }) => {
        await this.database.inCentre(actor.centreId, (tx) =>
          saveDraft(tx, actor, draftId, { yaml: `${yaml}\n`, revision: Number(revision) }),
        );
        seeOther(response, paths.standardDraft.to({ draftId }), say('saved'));
      },
      again: async (failed) => {
        const unsaved = {
          yaml: String(failed.values['yaml'] ?? ''),
          why: inWords(locale, 'standard-drafts', failed)[0]?.text,
        };
        response.render('pages/standard-drafts/draft-page', await this.page(locale, actor, draftId, unsaved));
      },
    });
  }

  @Get(paths.standardDraftDiscard.pattern)
  @Route({ roles: 'librarian', event: null })
  @Render('pages/standard-drafts/discard-page')
  async askToDiscard(@CurrentAsker() { actor, locale }: Asker, @Param('draftId') draftId: string) {
    const { fileName } = await this.database.readCentre(actor.centreId, (tx) =>
      loadDraft(tx, actor, draftId),
    );
    return {
      backHref: paths.standardDraft.to({ draftId }),
      action: paths.standardDraftDiscard.to({ draftId }),
      means: locale.words('standard-drafts')('discard-means', { fileName }),
    };
  }

  @Post(paths.standardDraftDiscard.pattern)
  @Route({ roles: 'librarian', event: 'standard-draft.discarded' })
  async discard(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('draftId') draftId: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.database.inCentre(actor.centreId, (tx) => discardDraft(tx, actor, draftId));
    seeOther(response, paths.standardDrafts.to(), locale.words('standard-drafts')('discarded'));
  }

  /** What was typed and not kept is checked in the place of what is kept. */
  private page(locale: Locale, actor: Actor, draftId: string, unsaved?: Unsaved) {
    return this.database.readCentre(actor.centreId, async (tx) => {
      const draft = await loadDraft(tx, actor, draftId);
      const said = unsaved ? { content: null, yaml: unsaved.yaml } : draft;
      const checked = draft.state === 'open' ? await checkDraft(tx, said) : undefined;
      return draftPage(locale, draft, checked, unsaved);
    });
  }
}
