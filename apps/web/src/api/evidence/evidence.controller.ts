import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  consequencesOfWithdrawal,
  feedbackOn,
  judgementsOn,
  reviseEvidence,
  withdrawEvidence,
} from '#assessment';
import { Database } from '#database';
import {
  crossReferencesOf,
  evidenceOfLearner,
  filesOf,
  loadEvidenceFor,
  loadRevisionFor,
  startEvidence,
  submittedRevisions,
} from '#evidence';
import type { Actor } from '#people';
import { NotAllowed } from '#refusals';
import { rolesThatSeeEvidence } from '#units';
import { CurrentActor } from '../../http/routes/current-actor.js';
import { api } from '../api-paths.js';
import { inPages, type Page, PageOf, PageQuery } from '../describe/pages.js';
import { Act, Read } from '../describe/routes.js';
import { Evidence, EvidenceLine } from './evidence.answers.js';
import { NewEvidenceBody, WithdrawalBody } from './evidence.bodies.js';
import { BegunRevision, RevisionOfLearner, StartedEvidence, Withdrawal } from './revision.answers.js';

@Controller()
@ApiTags('evidence')
export class EvidenceApi {
  constructor(private readonly database: Database) {}

  @Read(api.evidenceList, { summary: 'Your evidence', roles: ['learner'], answers: PageOf(EvidenceLine) })
  own(@CurrentActor() actor: Actor, @Query() page: PageQuery): Promise<Page<EvidenceLine>> {
    return this.database.readCentre(actor.centreId, async (tx) =>
      inPages(await evidenceOfLearner(tx, actor), page, ({ evidenceId }) => evidenceId),
    );
  }

  @Act('post', api.evidenceList, {
    summary: 'Begin a piece of evidence, as a draft',
    roles: ['learner'],
    event: 'evidence.started',
    answers: StartedEvidence,
  })
  start(@CurrentActor() actor: Actor, @Body() body: NewEvidenceBody): Promise<StartedEvidence> {
    return this.database.inCentre(actor.centreId, (tx) => startEvidence(tx, actor, body));
  }

  @Read(api.evidence, {
    summary: 'A piece of evidence',
    description: 'For its learner, and those who assess or quality-assure a unit that it was submitted for.',
    roles: rolesThatSeeEvidence,
    answers: Evidence,
  })
  one(@CurrentActor() actor: Actor, @Param('evidenceId') evidenceId: string): Promise<Evidence> {
    return this.database.readCentre(actor.centreId, async (tx) => {
      const evidence = await loadEvidenceFor(tx, actor, evidenceId);
      const revisions = await submittedRevisions(tx, actor, evidenceId);
      const ids = revisions.map(({ id }) => id);
      return { ...evidence, revisions, feedback: await feedbackOn(tx, ids) };
    });
  }

  @Read(api.revision, {
    summary: 'A revision of your evidence, with what was judged of it',
    description: 'Assessors and IQAs read its assessment.',
    roles: ['learner'],
    answers: RevisionOfLearner,
  })
  revision(
    @CurrentActor() actor: Actor,
    @Param('revisionId') revisionId: string,
  ): Promise<RevisionOfLearner> {
    return this.database.readCentre(actor.centreId, async (tx) => {
      const revision = await loadRevisionFor(tx, actor, revisionId);
      if (!revision.relations.includes('learner')) throw new NotAllowed('read-revision');
      const crossReferences = await crossReferencesOf(tx, revisionId);
      const ids = crossReferences.map(({ id }) => id);
      const [files, judgements] = [await filesOf(tx, revisionId), await judgementsOn(tx, ids)];
      return { ...revision, files, crossReferences, judgements };
    });
  }

  @Act('post', api.evidenceRevisions, {
    summary: 'Begin a new revision of what you submitted, as a draft',
    roles: ['learner'],
    event: 'evidence.revision-begun',
    answers: BegunRevision,
  })
  revise(@CurrentActor() actor: Actor, @Param('evidenceId') evidenceId: string): Promise<BegunRevision> {
    return this.database.inCentre(actor.centreId, (tx) => reviseEvidence(tx, actor, evidenceId));
  }

  @Read(api.withdrawalConsequences, {
    summary: 'What would reopen if you withdrew it',
    roles: ['learner'],
    answers: Withdrawal,
  })
  consequences(@CurrentActor() actor: Actor, @Param('evidenceId') evidenceId: string): Promise<Withdrawal> {
    return this.database.inCentre(actor.centreId, async (tx) => ({
      reopened: await consequencesOfWithdrawal(tx, actor, evidenceId),
    }));
  }

  @Act('post', api.withdrawals, {
    summary: 'Withdraw what you submitted, for good',
    roles: ['learner'],
    event: ['evidence.withdrawn', 'evidence.draft-discarded'],
    answers: Withdrawal,
  })
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('evidenceId') evidenceId: string,
    @Body() { reason }: WithdrawalBody,
  ): Promise<Withdrawal> {
    return this.database.inCentre(actor.centreId, async (tx) => ({
      reopened: await withdrawEvidence(tx, actor, evidenceId, reason),
    }));
  }
}
