import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { consequencesOfWithdrawal, withdrawEvidence } from '#assessment';
import { Database } from '#database';
import { loadEvidenceFor } from '#evidence';
import type { Actor } from '#people';
import { PostedForm, type Posted } from '../../http/forms/posted-form.js';
import { takeForm } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import { seeOther } from '../../http/sessions/see-other.js';
import { WithdrawalForm } from './withdrawal-form.js';
import { withdrawalPage, type Withdrawing } from './withdrawal-page.js';

const view = 'pages/evidence/withdrawal-page';

@Controller()
export class WithdrawalController {
  constructor(private readonly database: Database) {}

  @Get(paths.evidenceWithdrawals.pattern)
  @Route({ roles: ['learner'], event: null, refills: true })
  async ask(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('evidenceId') evidenceId: string,
    @Req() { postedBefore }: Request,
    @Res() response: Response,
  ): Promise<void> {
    response.render(view, withdrawalPage(locale, await this.withdrawing(actor, evidenceId), postedBefore));
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
      again: async (failed) => {
        const page = withdrawalPage(locale, await this.withdrawing(actor, evidenceId), failed);
        response.render(view, page);
      },
    });
  }

  /** What would reopen is reckoned as withdrawing reckons it, behind the same locks. */
  private withdrawing(actor: Actor, evidenceId: string): Promise<Withdrawing> {
    return this.database.inCentre(actor.centreId, async (tx) => ({
      evidence: await loadEvidenceFor(tx, actor, evidenceId),
      reopens: await consequencesOfWithdrawal(tx, actor, evidenceId),
    }));
  }
}
