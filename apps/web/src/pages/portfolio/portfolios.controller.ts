import { Controller, Get, Param, Post, Render, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Database } from '#database';
import type { Actor } from '#people';
import { portfoliosOf, requestPortfolio } from '#portfolio';
import { rolesThatSeeEvidence } from '#units';
import { type Posted, PostedForm } from '../../http/forms/posted-form.js';
import { type FailedForm, takeForm } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import { PortfolioForm } from './portfolio-form.js';
import { portfoliosPage } from './portfolios-page.js';
import type { Locale } from '../../layout/locale.js';

const view = 'pages/portfolio/portfolios-page';

/** The portfolios of a unit, for those who may see its evidence. */
@Controller()
export class PortfoliosController {
  constructor(private readonly database: Database) {}

  @Get(paths.portfolios.pattern)
  @Route({ roles: rolesThatSeeEvidence, event: null })
  @Render(view)
  show(@CurrentAsker() { actor, locale }: Asker, @Param('unitId') unitId: string) {
    return this.read(locale, actor, unitId);
  }

  @Post(paths.portfolios.pattern)
  @Route({ roles: rolesThatSeeEvidence, event: 'portfolio.requested' })
  async request(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('unitId') unitId: string,
    @Res() response: Response,
    @PostedForm(PortfolioForm) form: Posted<PortfolioForm>,
  ): Promise<void> {
    await takeForm(response, form, {
      act: async ({ edition }) => {
        const { portfolioId } = await this.database.inCentre(actor.centreId, (tx) =>
          requestPortfolio(tx, actor, unitId, { draft: edition === 'draft' }),
        );
        response.redirect(303, paths.portfolio.to({ portfolioId }));
      },
      again: async (failed) => response.render(view, await this.read(locale, actor, unitId, failed)),
    });
  }

  private read(locale: Locale, actor: Actor, unitId: string, failed?: FailedForm) {
    return this.database.readCentre(actor.centreId, async (tx) =>
      portfoliosPage(locale, await portfoliosOf(tx, actor, unitId), failed),
    );
  }
}
