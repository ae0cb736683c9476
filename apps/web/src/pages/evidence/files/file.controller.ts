import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Database } from '#database';
import { loadFileFor } from '#evidence';
import type { Actor } from '#people';
import type { ObjectStore } from '#storage';
import { rolesThatSeeEvidence } from '#units';
import { OBJECT_STORE } from '../../../http/object-store.js';
import { paths } from '../../../http/paths.js';
import { CurrentActor } from '../../../http/routes/current-actor.js';
import { Route } from '../../../http/routes/route.js';
import { sendFile, sendPreview } from '../../../downloads/send-file.js';

@Controller()
export class FileController {
  constructor(
    private readonly database: Database,
    @Inject(OBJECT_STORE) private readonly store: ObjectStore,
  ) {}

  @Get(paths.file.pattern)
  @Route({ roles: rolesThatSeeEvidence, event: null })
  async save(
    @CurrentActor() actor: Actor,
    @Param('fileId') fileId: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await sendFile(request, response, this.store, actor.centreId, await this.file(actor, fileId));
  }

  @Get(paths.filePreview.pattern)
  @Route({ roles: rolesThatSeeEvidence, event: null })
  async show(
    @CurrentActor() actor: Actor,
    @Param('fileId') fileId: string,
    @Res() response: Response,
  ): Promise<void> {
    await sendPreview(response, this.store, actor.centreId, await this.file(actor, fileId));
  }

  private file(actor: Actor, fileId: string) {
    return this.database.readCentre(actor.centreId, (tx) => loadFileFor(tx, actor, fileId));
  }
}
