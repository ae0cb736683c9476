import { Controller, Get, Param, Post, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { consequencesOfWithdrawal, withdrawEvidence } from '#assessment';
import { Database } from '#database';
import { loadEvidenceFor } from '#evidence';
import type { Actor } from '#people';
import { type Posted, PostedForm, type TypedForm } from '../../http/forms/posted-form.js';
import { takeForm } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import { seeOther } from '../../http/sessions/see-other.js';
import { WithdrawalForm } from './withdrawal-form.js';
import { withdrawalPage } from './withdrawal-page.js';
import type { Locale } from '../../layout/locale.js';

const view = 'pages/evidence/withdrawal-page';

@Controller()
export class WithdrawalController {
  constructor(private readonly database: Database) {}

  @Get(paths.evidenceWithdrawals.pattern)
  @Route({ roles: ['learner'], event: null, refills: true })
  @Render(view)
  ask(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('evidenceId') evidenceId: string,
    @Req() { postedBefore }: Request,
  ) {
    return this.read(locale, actor, evidenceId, postedBefore);
  }

  @Post(paths.evidenceWithdrawals.pattern)
  @Route({ roles: ['learner'], event: ['evidence.withdrawn', 'evidence.draft-discarded'] })
  async withdraw(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('evidenceId') evidenceId: string,
    @Res() response: Response,
    @PostedForm(WithdrawalForm) form: Posted<WithdrawalForm>,
  ): Promise<void> {
    await takeForm(response, form, {
      act: async ({ reason }) => {
        await this.database.inCentre(actor.centreId, (tx) => withdrawEvidence(tx, actor, evidenceId, reason));
        seeOther(response, paths.evidence.to({ evidenceId }), locale.words('evidence')('withdrawal.done'));
      },
      again: async (failed) => response.render(view, await this.read(locale, actor, evidenceId, failed)),
    });
  }

  /** What would reopen is reckoned as withdrawing reckons it, behind the same locks. */
  private read(locale: Locale, actor: Actor, evidenceId: string, typed?: TypedForm) {
    return this.database.inCentre(actor.centreId, async (tx) => {
      const evidence = await loadEvidenceFor(tx, actor, evidenceId);
      const reopens = await consequencesOfWithdrawal(tx, actor, evidenceId);
      return withdrawalPage(locale, evidence, reopens, typed);
    });
  }
}
