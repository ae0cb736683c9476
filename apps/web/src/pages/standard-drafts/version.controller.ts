import { Controller, Get, Param, Post, Render, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Database } from '#database';
import { draftFromVersion } from '#standard-drafts';
import { findStandardVersion, requestRetirement } from '#standards';
import { paths } from '../../http/paths.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import { seeOther } from '../../http/sessions/see-other.js';

/** What a librarian does with a version that is published. */
@Controller()
export class PublishedVersionController {
  constructor(private readonly database: Database) {}

  @Post(paths.versionDrafts.pattern)
  @Route({ roles: 'librarian', event: 'standard-draft.begun' })
  async draft(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('key') key: string,
    @Param('version') version: string,
    @Res() response: Response,
  ): Promise<void> {
    const draftId = await this.database.inCentre(actor.centreId, (tx) =>
      draftFromVersion(tx, actor, { key, version }),
    );
    seeOther(response, paths.standardDraft.to({ draftId }), locale.words('standard-drafts')('give-number'));
  }

  @Get(paths.versionRetirement.pattern)
  @Route({ roles: 'librarian', event: null })
  @Render('pages/standard-drafts/retirement-page')
  async ask(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('key') key: string,
    @Param('version') version: string,
  ) {
    const found = await this.database.readCentre(actor.centreId, (tx) =>
      findStandardVersion(tx, key, version),
    );
    const say = locale.words('standard-drafts');
    return {
      backHref: paths.standardVersion.to({ key, version }),
      action: paths.versionRetirement.to({ key, version }),
      question: say('retirement-title', { key, version }),
      standardTitle: found.title,
      retire: say('retire', { key, version }),
    };
  }

  @Post(paths.versionRetirement.pattern)
  @Route({ roles: 'librarian', event: 'standard.retirement-requested' })
  async retire(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('key') key: string,
    @Param('version') version: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.database.inCentre(actor.centreId, (tx) => requestRetirement(tx, actor, { key, version }));
    seeOther(
      response,
      paths.standardVersion.to({ key, version }),
      locale.words('standard-drafts')('being-retired', { key, version }),
    );
  }
}
