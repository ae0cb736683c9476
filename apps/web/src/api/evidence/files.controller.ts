import { Controller, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Database } from '#database';
import { type FileLimits, loadFileFor, receiveFile, removeFile } from '#evidence';
import type { Actor } from '#people';
import { RuleBroken } from '#refusals';
import type { ObjectStore } from '#storage';
import { rolesThatSeeEvidence } from '#units';
import { FILE_LIMITS, OBJECT_STORE } from '../../http/object-store.js';
import { CurrentActor } from '../../http/routes/current-actor.js';
import { sendFile, sendPreview } from '../../downloads/send-file.js';
import { api } from '../api-paths.js';
import { Act, Read } from '../describe/routes.js';
import { FileQuery } from './evidence.bodies.js';
import { ReceivedFile } from './revision.answers.js';

@Controller()
@ApiTags('files')
export class FilesApi {
  constructor(
    private readonly database: Database,
    @Inject(OBJECT_STORE) private readonly store: ObjectStore,
    @Inject(FILE_LIMITS) private readonly limits: FileLimits,
  ) {}

  @Act('post', api.draftFiles, {
    summary: 'Put a file into your draft: its bytes are the body',
    description: 'One file a request, up to 500 MB, streamed. 409 `file-refused` says why one is not taken.',
    roles: ['learner'],
    event: 'evidence.file-added',
    takes: 'file',
    answers: ReceivedFile,
  })
  async receive(
    @CurrentActor() actor: Actor,
    @Param('evidenceId') evidenceId: string,
    @Query() { name }: FileQuery,
    @Req() request: Request,
  ): Promise<ReceivedFile> {
    const receiver = { database: this.database, store: this.store, limits: this.limits };
    // Refused half-way, the request must live on: it carries the answer.
    const bytes = request.iterator({ destroyOnReturn: false });
    try {
      return await receiveFile(receiver, actor, evidenceId, name, bytes);
    } catch (error) {
      throw request.errored ? new RuleBroken([{ code: 'file-refused', reason: 'broken-off', name }]) : error;
    } finally {
      request.resume();
    }
  }

  @Act('delete', api.draftFile, {
    summary: 'Take a file out of your draft',
    roles: ['learner'],
    event: 'evidence.file-removed',
  })
  remove(
    @CurrentActor() actor: Actor,
    @Param('evidenceId') evidenceId: string,
    @Param('fileId') fileId: string,
  ): Promise<void> {
    return this.database.inCentre(actor.centreId, (tx) => removeFile(tx, actor, evidenceId, fileId));
  }

  @Read(api.file, {
    summary: 'A file as it came, or a span of it',
    description: 'The original of a picture is for its owner alone: others read its preview.',
    roles: rolesThatSeeEvidence,
    answers: { file: '*/*', spans: true },
  })
  async file(
    @CurrentActor() actor: Actor,
    @Param('fileId') fileId: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await sendFile(request, response, this.store, actor.centreId, await this.load(actor, fileId));
  }

  @Read(api.filePreview, {
    summary: 'A picture as it is shown: re-encoded, without metadata',
    roles: rolesThatSeeEvidence,
    answers: { file: 'image/jpeg' },
  })
  async preview(
    @CurrentActor() actor: Actor,
    @Param('fileId') fileId: string,
    @Res() response: Response,
  ): Promise<void> {
    await sendPreview(response, this.store, actor.centreId, await this.load(actor, fileId));
  }

  private load(actor: Actor, fileId: string) {
    return this.database.readCentre(actor.centreId, (tx) => loadFileFor(tx, actor, fileId));
  }
}
