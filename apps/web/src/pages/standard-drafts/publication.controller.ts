import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Database } from '#database';
import type { Actor } from '#people';
import { checkDraft, loadDraft, requestPublication } from '#standard-drafts';
import { type Posted, PostedForm } from '../../http/forms/posted-form.js';
import { inputOf } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { CurrentActor } from '../../http/routes/current-actor.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import { seeOther } from '../../http/sessions/see-other.js';
import { RevisionForm } from '../draft-corrections/correction-forms.js';
import { publicationPage } from './publication-page.js';

@Controller()
export class PublicationController {
  constructor(private readonly database: Database) {}

  @Get(paths.standardDraftPublication.pattern)
  @Route({ roles: 'librarian', event: null })
  async ask(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('draftId') draftId: string,
    @Res() response: Response,
  ): Promise<void> {
    const { draft, checked } = await this.database.readCentre(actor.centreId, async (tx) => {
      const found = await loadDraft(tx, actor, draftId);
      return { draft: found, checked: await checkDraft(tx, found) };
    });
    if (draft.state !== 'open' || checked.outcome === 'wrong')
      return seeOther(response, paths.standardDraft.to({ draftId }));
    response.render('pages/standard-drafts/publication-page', publicationPage(locale, draft, checked));
  }

  @Post(paths.standardDraftPublication.pattern)
  @Route({ roles: 'librarian', event: 'standard-draft.publication-requested' })
  async publish(
    @CurrentActor() actor: Actor,
    @Param('draftId') draftId: string,
    @Res() response: Response,
    @PostedForm(RevisionForm) form: Posted<RevisionForm>,
  ): Promise<void> {
    const { revision } = inputOf(form);
    await this.database.inCentre(actor.centreId, (tx) =>
      requestPublication(tx, actor, draftId, Number(revision)),
    );
    seeOther(response, paths.standardDraft.to({ draftId }));
  }
}
