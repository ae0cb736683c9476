import { Controller, Get, Inject, Param, Render, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Database } from '#database';
import { contentDisposition } from '#evidence';
import type { Actor } from '#people';
import { loadPortfolioFor, portfolioFileName, type PortfolioForActor } from '#portfolio';
import { NotFound } from '#refusals';
import type { ObjectStore } from '#storage';
import { OBJECT_STORE } from '../../http/object-store.js';
import { paths } from '../../http/paths.js';
import { CurrentActor } from '../../http/routes/current-actor.js';
import { Route } from '../../http/routes/route.js';
import { harmless, sendObject } from '../../http/send-object.js';
import { type PortfolioPage, portfolioPage } from './portfolio-page.js';

/** One portfolio: how far it is, and its PDF. */
@Controller()
export class PortfolioController {
  constructor(
    private readonly database: Database,
    @Inject(OBJECT_STORE) private readonly store: ObjectStore,
  ) {}

  @Get(paths.portfolio.pattern)
  @Route({ roles: ['learner', 'assessor', 'iqa'], event: null })
  @Render('pages/portfolio/portfolio-page')
  async show(
    @CurrentActor() actor: Actor,
    @Param('portfolioId') portfolioId: string,
  ): Promise<PortfolioPage> {
    return portfolioPage(await this.load(actor, portfolioId));
  }

  /** For saving only: whoever opens it does so in their own reader, not on a page of ours. */
  @Get(paths.portfolioFile.pattern)
  @Route({ roles: ['learner', 'assessor', 'iqa'], event: null })
  async save(
    @CurrentActor() actor: Actor,
    @Param('portfolioId') portfolioId: string,
    @Res() response: Response,
  ): Promise<void> {
    const portfolio = await this.load(actor, portfolioId);
    if (portfolio.state !== 'ready' || !portfolio.objectKey) throw new NotFound('portfolio');
    const bytes = await this.store.read(actor.centreId, portfolio.objectKey);
    response.set({
      ...harmless,
      'Content-Type': 'application/pdf',
      'Content-Disposition': contentDisposition('attachment', portfolioFileName(portfolio)),
      'Content-Length': String(portfolio.bytes),
    });
    await sendObject(bytes, response);
  }

  private load(actor: Actor, portfolioId: string): Promise<PortfolioForActor> {
    return this.database.readCentre(actor.centreId, (tx) => loadPortfolioFor(tx, actor, portfolioId));
  }
}
