import { Controller, Get, Inject, Post, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Database } from '#database';
import type { Actor } from '#people';
import { RuleBroken } from '#refusals';
import { maxSourceBytes, listDrafts, receiveSource } from '#standard-drafts';
import type { ObjectStore } from '#storage';
import { OBJECT_STORE } from '../../http/object-store.js';
import { paths } from '../../http/paths.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import { seeOther } from '../../http/sessions/see-other.js';
import { receiveUploads } from '../evidence/upload/receive-uploads.js';
import { draftsPage } from './drafts-page.js';
import type { Locale } from '../../layout/locale.js';

@Controller()
export class StandardDraftsController {
  constructor(
    private readonly database: Database,
    @Inject(OBJECT_STORE) private readonly store: ObjectStore,
  ) {}

  @Get(paths.standardDrafts.pattern)
  @Route({ roles: 'librarian', event: null })
  @Render('pages/standard-drafts/drafts-page')
  async list(@CurrentAsker() { actor, locale }: Asker) {
    return this.page(locale, actor);
  }

  /** The bytes pass through; nothing is parsed here (threat 24). */
  @Post(paths.standardDrafts.pattern)
  @Route({ roles: 'librarian', event: 'standard-draft.begun', upload: true })
  async upload(
    @CurrentAsker() { actor, locale }: Asker,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const receiver = { database: this.database, store: this.store };
    try {
      const { received } = await receiveUploads(request, async (name, bytes) => ({
        fileId: await receiveSource(receiver, actor, name, bytes),
        name,
        bytes: 0,
      }));
      if (request.socket.destroyed) return; // whoever sent it has gone away
      const draftId = received[0]?.fileId;
      if (draftId) seeOther(response, paths.standardDraft.to({ draftId }));
      else await this.refuse(locale, response, actor, 'document-missing');
    } catch (error) {
      const code = error instanceof RuleBroken ? error.blockers[0]!.code : '';
      if (code !== 'source-too-large' && code !== 'source-empty') throw error;
      await this.refuse(locale, response, actor, code);
    }
  }

  private async refuse(locale: Locale, response: Response, actor: Actor, code: string): Promise<void> {
    const megabytes = maxSourceBytes / 1024 / 1024;
    const page = await this.page(
      locale,
      actor,
      locale.words('standard-drafts').code('errors', code, { megabytes }),
    );
    response.status(code === 'document-missing' ? 422 : 409);
    response.render('pages/standard-drafts/drafts-page', page);
  }

  private async page(locale: Locale, actor: Actor, wrong?: string) {
    const drafts = await this.database.readCentre(actor.centreId, (tx) => listDrafts(tx, actor));
    return draftsPage(locale, drafts, wrong);
  }
}
