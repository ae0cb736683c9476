import { Controller, Get, Render } from '@nestjs/common';
import { assessorsQueue, lastContacts } from '#assessment';
import { Database } from '#database';
import { caseloadOf } from '#units';
import { paths } from '../../http/paths.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import { caseloadPage } from './caseload-page.js';

@Controller()
export class CaseloadController {
  constructor(private readonly database: Database) {}

  @Get(paths.caseload.pattern)
  @Route({ roles: ['assessor'], event: null })
  @Render('pages/caseload/caseload-page')
  show(@CurrentAsker() { actor, locale }: Asker) {
    return this.database.readCentre(actor.centreId, async (tx) =>
      caseloadPage(
        locale,
        await caseloadOf(tx, actor),
        await assessorsQueue(tx, actor),
        await lastContacts(tx, actor),
        tx.now,
      ),
    );
  }
}
