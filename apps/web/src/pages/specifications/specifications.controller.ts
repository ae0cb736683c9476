import { Controller, Get, Param, Post, Query, Render, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Database } from '#database';
import type { Actor } from '#people';
import { NotFound } from '#refusals';
import { listStandardVersions, type StandardVersionSummary } from '#standards';
import { createUnitSpecification, specificationsOfCentre } from '#units';
import { type Posted, PostedForm } from '../../http/forms/posted-form.js';
import { takeForm } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { CurrentActor } from '../../http/routes/current-actor.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import { seeOther } from '../../http/sessions/see-other.js';
import { newSpecificationPage } from './new-specification-page.js';
import { SpecificationForm } from './specification-form.js';
import { specificationPage, specificationsPage } from './specifications-page.js';

@Controller()
export class SpecificationsController {
  constructor(private readonly database: Database) {}

  @Get(paths.specifications.pattern)
  @Route({ roles: ['administrator'], event: null })
  @Render('pages/specifications/specifications-page')
  async list(@CurrentActor() actor: Actor) {
    return specificationsPage(await this.all(actor));
  }

  @Get(paths.newSpecification.pattern)
  @Route({ roles: ['administrator'], event: null, refills: true })
  @Render('pages/specifications/new-specification-page')
  async new(
    @CurrentAsker() { actor, locale }: Asker,
    @Req() { postedBefore }: Request,
    @Query('standard') standard: unknown,
  ) {
    return newSpecificationPage(
      locale,
      await this.standards(actor),
      postedBefore?.values ?? { standardVersionId: standard },
    );
  }

  @Post(paths.specifications.pattern)
  @Route({ roles: ['administrator'], event: 'unit-specification.created' })
  async create(
    @CurrentAsker() { actor, locale }: Asker,
    @Res() response: Response,
    @PostedForm(SpecificationForm) form: Posted<SpecificationForm>,
  ): Promise<void> {
    await takeForm(response, form, {
      act: async ({ currencyMonths, ...input }) => {
        const specificationId = await this.database.inCentre(actor.centreId, (tx) =>
          createUnitSpecification(tx, actor, { ...input, currencyMonths: Number(currencyMonths) }),
        );
        const notice = locale.words('specifications')('made', { code: input.code });
        seeOther(response, paths.specification.to({ specificationId }), notice);
      },
      again: async (failed) =>
        response.render(
          'pages/specifications/new-specification-page',
          newSpecificationPage(locale, await this.standards(actor), failed.values, failed),
        ),
    });
  }

  @Get(paths.specification.pattern)
  @Route({ roles: ['administrator'], event: null })
  @Render('pages/specifications/specification-page')
  async show(@CurrentAsker() { actor, locale }: Asker, @Param('specificationId') specificationId: string) {
    const found = (await this.all(actor)).find(({ id }) => id === specificationId);
    if (!found) throw new NotFound('unit-specification');
    return specificationPage(locale, found);
  }

  private all(actor: Actor) {
    return this.database.readCentre(actor.centreId, specificationsOfCentre);
  }

  /** Retired versions take no new unit specifications. */
  private async standards(actor: Actor): Promise<StandardVersionSummary[]> {
    const versions = await this.database.readCentre(actor.centreId, listStandardVersions);
    return versions.filter(({ retiredAt }) => retiredAt === null);
  }
}
