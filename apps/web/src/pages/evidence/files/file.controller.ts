import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Database } from '#database';
import { contentDisposition, loadFileFor } from '#evidence';
import type { Actor } from '#people';
import { NotFound } from '#refusals';
import type { ObjectStore } from '#storage';
import { OBJECT_STORE } from '../../../http/object-store.js';
import { paths } from '../../../http/paths.js';
import { CurrentActor } from '../../../http/routes/current-actor.js';
import { Route } from '../../../http/routes/route.js';
import { harmless, sendObject } from '../../../http/send-object.js';
import { requestedRange } from './requested-range.js';

@Controller()
export class FileController {
  constructor(
    private readonly database: Database,
    @Inject(OBJECT_STORE) private readonly store: ObjectStore,
  ) {}

  /** The file as it was sent, for saving; players may ask for a span of it. */
  @Get(paths.file.pattern)
  @Route({ roles: ['learner', 'assessor', 'iqa'], event: null })
  async save(
    @CurrentActor() actor: Actor,
    @Param('fileId') fileId: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.file(actor, fileId);
    if (!file.objectKey) throw new NotFound('file');
    const range = requestedRange(request.get('range'), file.bytes);
    if (range === 'outside') {
      response.status(416).set('Content-Range', `bytes */${file.bytes}`).end();
      return;
    }
    const bytes = await this.store.read(actor.centreId, file.objectKey, range);
    response.status(range ? 206 : 200).set({
      ...harmless,
      'Accept-Ranges': 'bytes',
      'Content-Type': file.mediaType,
      'Content-Disposition': contentDisposition('attachment', file.name),
      'Content-Length': String(range ? range.last - range.first + 1 : file.bytes),
      ...(range && { 'Content-Range': `bytes ${range.first}-${range.last}/${file.bytes}` }),
    });
    await sendObject(bytes, response);
  }

  /** A picture as it is shown: re-encoded, without what its camera wrote into it. */
  @Get(paths.filePreview.pattern)
  @Route({ roles: ['learner', 'assessor', 'iqa'], event: null })
  async show(
    @CurrentActor() actor: Actor,
    @Param('fileId') fileId: string,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.file(actor, fileId);
    if (!file.derivativeKey) throw new NotFound('file');
    const bytes = await this.store.read(actor.centreId, file.derivativeKey);
    const name = `${file.name.replace(/\.[^.]*$/, '')}.jpg`;
    response.set({
      ...harmless,
      'Content-Type': 'image/jpeg',
      'Content-Disposition': contentDisposition('inline', name),
    });
    await sendObject(bytes, response);
  }

  private file(actor: Actor, fileId: string) {
    return this.database.readCentre(actor.centreId, (tx) => loadFileFor(tx, actor, fileId));
  }
}
