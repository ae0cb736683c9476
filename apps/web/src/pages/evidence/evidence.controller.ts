import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { reviseEvidence } from '#assessment';
import { Database } from '#database';
import type { Actor } from '#people';
import { rolesThatSeeEvidence } from '#units';
import { paths } from '../../http/paths.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import { seeOther } from '../../http/sessions/see-other.js';
import { evidencePage } from './evidence-page.js';
import { readEvidence } from './read-evidence.js';

const view = 'pages/evidence/evidence-page';

@Controller()
export class EvidenceController {
  constructor(private readonly database: Database) {}

  /** The latest submitted revision, or the earlier one that is asked for. A draft leads to its pages. */
  @Get(paths.evidence.pattern)
  @Route({ roles: rolesThatSeeEvidence, event: null })
  async show(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('evidenceId') evidenceId: string,
    @Query('revision') revision: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const read = await this.read(actor, evidenceId, revision);
    if (!read) return response.redirect(303, paths.draftSubmission.to({ evidenceId }));
    response.render(view, evidencePage(locale, read));
  }

  @Post(paths.evidenceRevisions.pattern)
  @Route({ roles: ['learner'], event: 'evidence.revision-begun' })
  async revise(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('evidenceId') evidenceId: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.database.inCentre(actor.centreId, (tx) => reviseEvidence(tx, actor, evidenceId));
    seeOther(response, paths.draftDetails.to({ evidenceId }), locale.words('evidence')('revision-begun'));
  }

  private read(actor: Actor, evidenceId: string, revision: unknown) {
    const wanted = typeof revision === 'string' ? Number(revision) : undefined;
    return this.database.readCentre(actor.centreId, (tx) => readEvidence(tx, actor, evidenceId, wanted));
  }
}
