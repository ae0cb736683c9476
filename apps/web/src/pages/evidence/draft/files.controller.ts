import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Database } from '#database';
import {
  type Draft,
  type FileLimits,
  type ListedFile,
  filesOf,
  loadDraftFor,
  receiveFile,
  removeFile,
} from '#evidence';
import type { Actor } from '#people';
import type { ObjectStore } from '#storage';
import { FILE_LIMITS, OBJECT_STORE } from '../../../http/object-store.js';
import { paths } from '../../../http/paths.js';
import { type Asker, CurrentAsker } from '../../../http/routes/current-asker.js';
import { Route } from '../../../http/routes/route.js';
import { seeOther } from '../../../http/sessions/see-other.js';
import { receiveUploads, type Uploaded } from '../upload/receive-uploads.js';
import { refusedWords } from '../upload/refused-words.js';
import { filesPage } from './files-page.js';
import { unlessSubmitted } from './take-step.js';
import type { Locale } from '../../../layout/locale.js';

const view = 'pages/evidence/draft/files-page';

@Controller()
export class DraftFilesController {
  constructor(
    private readonly database: Database,
    @Inject(OBJECT_STORE) private readonly store: ObjectStore,
    @Inject(FILE_LIMITS) private readonly limits: FileLimits,
  ) {}

  @Get(paths.draftFiles.pattern)
  @Route({ roles: ['learner'], event: null })
  async show(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('evidenceId') evidenceId: string,
    @Res() response: Response,
  ): Promise<void> {
    await unlessSubmitted(locale, response, async () =>
      response.render(view, filesPage(locale, await this.draft(actor, evidenceId), this.limits)),
    );
  }

  /** Before a byte is read it must be a draft of theirs; `receiveFile` asks again, before and after each file. */
  @Post(paths.draftFiles.pattern)
  @Route({ roles: ['learner'], event: 'evidence.file-added', upload: true })
  async upload(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('evidenceId') evidenceId: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const receiver = { database: this.database, store: this.store, limits: this.limits };
    const uploaded = await receiveUploads(request, (name, bytes) =>
      receiveFile(receiver, actor, evidenceId, name, bytes),
    );
    if (request.socket.destroyed) return; // whoever sent it has gone away
    if (request.accepts(['html', 'json']) === 'json') return this.answerScript(locale, response, uploaded);
    await this.answerPerson(locale, response, actor, evidenceId, uploaded);
  }

  @Post(paths.draftFileRemoval.pattern)
  @Route({ roles: ['learner'], event: 'evidence.file-removed' })
  async remove(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('evidenceId') evidenceId: string,
    @Param('fileId') fileId: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.database.inCentre(actor.centreId, (tx) => removeFile(tx, actor, evidenceId, fileId));
    seeOther(response, paths.draftFiles.to({ evidenceId }), locale.words('evidence/draft')('files.removed'));
  }

  private async answerPerson(
    locale: Locale,
    response: Response,
    actor: Actor,
    evidenceId: string,
    { received, refused }: Uploaded,
  ): Promise<void> {
    const say = locale.words('evidence/draft');
    if (received.length && !refused.length) {
      const notice = say('files.received', { count: received.length });
      return seeOther(response, paths.draftFiles.to({ evidenceId }), notice);
    }
    const texts = refused.length
      ? refused.map((refused) => refusedWords(locale, refused))
      : [say('files.none-chosen')];
    const page = filesPage(locale, await this.draft(actor, evidenceId), this.limits, texts);
    response.status(refused.length ? 409 : 422).render(view, page);
  }

  private answerScript(locale: Locale, response: Response, { received, refused }: Uploaded): void {
    response.status(refused.length ? 409 : 200).json({
      received: received.map(({ fileId, name, bytes }) => ({ fileId, name, bytes })),
      refused: refused.map((one) => ({ name: one.name, text: refusedWords(locale, one) })),
    });
  }

  private draft(actor: Actor, evidenceId: string): Promise<{ draft: Draft; files: ListedFile[] }> {
    return this.database.readCentre(actor.centreId, async (tx) => {
      const draft = await loadDraftFor(tx, actor, evidenceId);
      return { draft, files: await filesOf(tx, draft.revisionId) };
    });
  }
}
