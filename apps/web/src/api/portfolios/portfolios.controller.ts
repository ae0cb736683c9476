import { Body, Controller, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Database } from '#database';
import type { Actor } from '#people';
import { loadPortfolioFor, type PortfolioForActor, portfoliosOf, requestPortfolio } from '#portfolio';
import type { ObjectStore } from '#storage';
import { rolesThatSeeEvidence } from '#units';
import { OBJECT_STORE } from '../../http/object-store.js';
import { CurrentActor } from '../../http/routes/current-actor.js';
import { sendPortfolio } from '../../downloads/send-portfolio.js';
import { api } from '../api-paths.js';
import { inPages, type Page, PageOf, PageQuery } from '../describe/pages.js';
import { Act, Read } from '../describe/routes.js';
import { Portfolio, RequestedPortfolio } from './portfolios.answers.js';
import { PortfolioBody } from './portfolios.bodies.js';

@Controller()
@ApiTags('portfolios')
export class PortfoliosApi {
  constructor(
    private readonly database: Database,
    @Inject(OBJECT_STORE) private readonly store: ObjectStore,
  ) {}

  @Read(api.portfolios, {
    summary: 'The latest portfolios of a unit, newest first',
    roles: rolesThatSeeEvidence,
    answers: PageOf(Portfolio),
  })
  list(
    @CurrentActor() actor: Actor,
    @Param('unitId') unitId: string,
    @Query() page: PageQuery,
  ): Promise<Page<Portfolio>> {
    return this.database.readCentre(actor.centreId, async (tx) =>
      inPages((await portfoliosOf(tx, actor, unitId)).portfolios, page, ({ id }) => id),
    );
  }

  @Act('post', api.portfolios, {
    summary: 'Ask for the portfolio of a unit: it is built in the background',
    roles: rolesThatSeeEvidence,
    event: 'portfolio.requested',
    answers: RequestedPortfolio,
  })
  request(
    @CurrentActor() actor: Actor,
    @Param('unitId') unitId: string,
    @Body() { draft }: PortfolioBody,
  ): Promise<RequestedPortfolio> {
    return this.database.inCentre(actor.centreId, (tx) => requestPortfolio(tx, actor, unitId, { draft }));
  }

  @Read(api.portfolio, {
    summary: 'A portfolio, and how far it is',
    roles: rolesThatSeeEvidence,
    answers: Portfolio,
  })
  show(@CurrentActor() actor: Actor, @Param('portfolioId') portfolioId: string): Promise<Portfolio> {
    return this.load(actor, portfolioId);
  }

  @Read(api.portfolioFile, {
    summary: 'The PDF of a portfolio that is ready',
    roles: rolesThatSeeEvidence,
    answers: { file: 'application/pdf' },
  })
  async file(
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
