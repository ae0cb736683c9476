import { Controller, Get, Post, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Database } from '#database';
import { startEvidence } from '#evidence';
import { PostedForm, type Posted } from '../../http/forms/posted-form.js';
import { takeForm } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import { seeOther } from '../../http/sessions/see-other.js';
import { NewEvidenceForm } from './new-evidence-form.js';
import { newEvidencePage } from './new-evidence-page.js';
import type { Locale } from '../../layout/locale.js';
import { CurrentLocale } from '../../http/routes/current-locale.js';

@Controller()
export class NewEvidenceController {
  constructor(private readonly database: Database) {}

  @Get(paths.newEvidence.pattern)
  @Route({ roles: ['learner'], event: null, refills: true })
  @Render('pages/evidence/new-evidence-page')
  show(@CurrentLocale() locale: Locale, @Req() { postedBefore }: Request) {
    return newEvidencePage(locale, postedBefore);
  }

  @Post(paths.evidenceList.pattern)
  @Route({ roles: ['learner'], event: 'evidence.started' })
  async start(
    @CurrentAsker() { actor, locale }: Asker,
    @Res() response: Response,
    @PostedForm(NewEvidenceForm) form: Posted<NewEvidenceForm>,
  ): Promise<void> {
    await takeForm(response, form, {
      act: async ({ method }) => {
        const { evidenceId } = await this.database.inCentre(actor.centreId, (tx) =>
          startEvidence(tx, actor, { method, title: '' }),
        );
        seeOther(response, paths.draftDetails.to({ evidenceId }));
      },
      again: (failed) => response.render('pages/evidence/new-evidence-page', newEvidencePage(locale, failed)),
    });
  }
}
