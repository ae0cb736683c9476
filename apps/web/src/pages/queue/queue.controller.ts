import { Controller, Get, Render } from '@nestjs/common';
import { assessorsQueue, confirmationsDue, decisionsDue, feedbackDrafts } from '#assessment';
import { Database } from '#database';
import { caseloadOf } from '#units';
import { paths } from '../../http/paths.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import { queuePage } from './queue-page.js';

@Controller()
export class QueueController {
  constructor(private readonly database: Database) {}

  @Get(paths.queue.pattern)
  @Route({ roles: ['assessor'], event: null })
  @Render('pages/queue/queue-page')
  show(@CurrentAsker() { actor, locale }: Asker) {
    return this.database.readCentre(actor.centreId, async (tx) =>
      queuePage(
        locale,
        await assessorsQueue(tx, actor),
        await decisionsDue(tx, actor),
        await feedbackDrafts(tx, actor),
        await caseloadOf(tx, actor),
        await confirmationsDue(tx, actor),
        tx.now,
      ),
    );
  }
}
