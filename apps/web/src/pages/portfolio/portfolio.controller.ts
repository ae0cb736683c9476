import { Controller, Get, Inject, Param, Render, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Database } from '#database';
import type { Actor } from '#people';
import { loadPortfolioFor, type PortfolioForActor } from '#portfolio';
import type { ObjectStore } from '#storage';
import { rolesThatSeeEvidence } from '#units';
import { OBJECT_STORE } from '../../http/object-store.js';
import { paths } from '../../http/paths.js';
import { CurrentActor } from '../../http/routes/current-actor.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import { portfolioPage } from './portfolio-page.js';
import { sendPortfolio } from '../../downloads/send-portfolio.js';

/** One portfolio: how far it is, and its PDF. */
@Controller()
export class PortfolioController {
  constructor(
    private readonly database: Database,
    @Inject(OBJECT_STORE) private readonly store: ObjectStore,
  ) {}

  @Get(paths.portfolio.pattern)
  @Route({ roles: rolesThatSeeEvidence, event: null })
  @Render('pages/portfolio/portfolio-page')
  async show(@CurrentAsker() { actor, locale }: Asker, @Param('portfolioId') portfolioId: string) {
    return portfolioPage(locale, await this.load(actor, portfolioId));
  }

  @Get(paths.portfolioFile.pattern)
  @Route({ roles: rolesThatSeeEvidence, event: null })
  async save(
    @CurrentActor() actor: Actor,
    @Param('portfolioId') portfolioId: string,
    @Res() response: Response,
  ): Promise<void> {
    await sendPortfolio(response, this.store, actor.centreId, await this.load(actor, portfolioId));
  }

  private load(actor: Actor, portfolioId: string): Promise<PortfolioForActor> {
    return this.database.readCentre(actor.centreId, (tx) => loadPortfolioFor(tx, actor, portfolioId));
  }
}
