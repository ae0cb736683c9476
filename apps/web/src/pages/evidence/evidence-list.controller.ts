import { Controller, Get, Render } from '@nestjs/common';
import { Database } from '#database';
import { evidenceOfLearner } from '#evidence';
import { paths } from '../../http/paths.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import { evidenceListPage } from './evidence-list-page.js';

@Controller()
export class EvidenceListController {
  constructor(private readonly database: Database) {}

  @Get(paths.evidenceList.pattern)
  @Route({ roles: ['learner'], event: null })
  @Render('pages/evidence/evidence-list-page')
  async show(@CurrentAsker() { actor, locale }: Asker) {
    return evidenceListPage(
      locale,
      await this.database.readCentre(actor.centreId, (tx) => evidenceOfLearner(tx, actor)),
    );
  }
}
