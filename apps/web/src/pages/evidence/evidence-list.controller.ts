import { Controller, Get, Render } from '@nestjs/common';
import { Database } from '#database';
import { evidenceOfLearner } from '#evidence';
import type { Actor } from '#people';
import { paths } from '../../http/paths.js';
import { CurrentActor } from '../../http/routes/current-actor.js';
import { Route } from '../../http/routes/route.js';
import { evidenceListPage } from './evidence-list-page.js';
import type { Locale } from '../../layout/locale.js';
import { CurrentLocale } from '../../http/routes/current-locale.js';

@Controller()
export class EvidenceListController {
  constructor(private readonly database: Database) {}

  @Get(paths.evidenceList.pattern)
  @Route({ roles: ['learner'], event: null })
  @Render('pages/evidence/evidence-list-page')
  async show(@CurrentLocale() locale: Locale, @CurrentActor() actor: Actor) {
    return evidenceListPage(
      locale,
      await this.database.readCentre(actor.centreId, (tx) => evidenceOfLearner(tx, actor)),
    );
  }
}
