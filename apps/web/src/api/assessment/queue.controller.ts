import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { assessorsQueue, confirmationsDue, decisionsDue, feedbackDrafts } from '#assessment';
import { Database } from '#database';
import type { Actor } from '#people';
import { CurrentActor } from '../../http/routes/current-actor.js';
import { api } from '../api-paths.js';
import { inPages, type Page, PageOf, PageQuery } from '../describe/pages.js';
import { Read } from '../describe/routes.js';
import { DecisionDue, FeedbackDraft, QueueLine } from './queue.answers.js';

@Controller()
@ApiTags('assessing')
export class QueueApi {
  constructor(private readonly database: Database) {}

  @Read(api.queue, {
    summary: 'Evidence that waits for you, the longest waiting first',
    roles: ['assessor'],
    answers: PageOf(QueueLine),
  })
  queue(@CurrentActor() actor: Actor, @Query() page: PageQuery): Promise<Page<QueueLine>> {
    return this.database.readCentre(actor.centreId, async (tx) =>
      inPages(await assessorsQueue(tx, actor), page, ({ revisionId }) => revisionId),
    );
  }

  @Read(api.decisionsDue, {
    summary: 'Criteria whose evidence is judged and whose decision is due',
    roles: ['assessor'],
    answers: PageOf(DecisionDue),
  })
  due(@CurrentActor() actor: Actor, @Query() page: PageQuery): Promise<Page<DecisionDue>> {
    return this.database.readCentre(actor.centreId, async (tx) =>
      inPages(await decisionsDue(tx, actor), page, ({ unitId, criterionId }) => `${unitId} ${criterionId}`),
    );
  }

  @Read(api.confirmationsDue, {
    summary:
      'Criteria that were met before their unit moved to another version of its standard, in other words',
    description: 'You decide, on the judgements from before, whether that carries over.',
    roles: ['assessor'],
    answers: PageOf(DecisionDue),
  })
  confirmations(@CurrentActor() actor: Actor, @Query() page: PageQuery): Promise<Page<DecisionDue>> {
    return this.database.readCentre(actor.centreId, async (tx) =>
      inPages(
        await confirmationsDue(tx, actor),
        page,
        ({ unitId, criterionId }) => `${unitId} ${criterionId}`,
      ),
    );
  }

  @Read(api.feedbackDrafts, {
    summary: 'Feedback that you have begun and not sent',
    roles: ['assessor'],
    answers: PageOf(FeedbackDraft),
  })
  drafts(@CurrentActor() actor: Actor, @Query() page: PageQuery): Promise<Page<FeedbackDraft>> {
    return this.database.readCentre(actor.centreId, async (tx) =>
      inPages(await feedbackDrafts(tx, actor), page, ({ revisionId }) => revisionId),
    );
  }
}
