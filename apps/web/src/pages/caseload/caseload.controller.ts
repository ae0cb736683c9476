import { Controller, Get, Render } from '@nestjs/common';
import { assessorsQueue, lastContacts } from '#assessment';
import { Database } from '#database';
import type { Actor } from '#people';
import { caseloadOf } from '#units';
import { paths } from '../../http/paths.js';
import { CurrentActor } from '../../http/routes/current-actor.js';
import { Route } from '../../http/routes/route.js';
import { caseloadPage } from './caseload-page.js';
import type { Locale } from '../../layout/locale.js';
import { CurrentLocale } from '../../http/routes/current-locale.js';

@Controller()
export class CaseloadController {
  constructor(private readonly database: Database) {}

  @Get(paths.caseload.pattern)
  @Route({ roles: ['assessor'], event: null })
  @Render('pages/caseload/caseload-page')
  show(@CurrentLocale() locale: Locale, @CurrentActor() actor: Actor) {
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
