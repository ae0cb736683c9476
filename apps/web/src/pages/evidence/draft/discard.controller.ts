import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Database } from '#database';
import { discardDraft, evidenceReference, loadDraftFor } from '#evidence';
import { paths } from '../../../http/paths.js';
import { type Asker, CurrentAsker } from '../../../http/routes/current-asker.js';
import { Route } from '../../../http/routes/route.js';
import { seeOther } from '../../../http/sessions/see-other.js';
import { hrefOf } from './steps.js';
import { unlessSubmitted } from './take-step.js';

@Controller()
export class DraftDiscardController {
  constructor(private readonly database: Database) {}

  @Get(paths.draftDiscard.pattern)
  @Route({ roles: ['learner'], event: null })
  async ask(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('evidenceId') evidenceId: string,
    @Res() response: Response,
  ): Promise<void> {
    await unlessSubmitted(locale, response, async () => {
      const draft = await this.database.readCentre(actor.centreId, (tx) =>
        loadDraftFor(tx, actor, evidenceId),
      );
      response.render('pages/evidence/draft/discard-page', {
        reference: evidenceReference(draft.number),
        name: draft.title,
        revises: draft.revision > 1,
        action: paths.draftDiscard.to({ evidenceId }),
        backHref: hrefOf('submission', evidenceId),
      });
    });
  }

  @Post(paths.draftDiscard.pattern)
  @Route({ roles: ['learner'], event: 'evidence.draft-discarded' })
  async discard(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('evidenceId') evidenceId: string,
    @Res() response: Response,
  ): Promise<void> {
    const whole = await this.database.inCentre(actor.centreId, (tx) => discardDraft(tx, actor, evidenceId));
    const href = whole ? paths.evidenceList.to() : paths.evidence.to({ evidenceId });
    seeOther(response, href, locale.words('evidence/draft')('discard.done'));
  }
}
