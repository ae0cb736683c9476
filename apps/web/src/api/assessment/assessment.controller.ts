import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  addCrossReference,
  checkAuthenticity,
  giveFeedback,
  judgeAtDesk,
  recordObservation,
  revisionUnderAssessment,
  saveFeedbackDraft,
} from '#assessment';
import { Database } from '#database';
import type { Actor } from '#people';
import { CurrentActor } from '../../http/routes/current-actor.js';
import { api } from '../api-paths.js';
import { Act, Read } from '../describe/routes.js';
import {
  AddedCrossReference,
  Judged,
  RecordedObservation,
  RevisionUnderAssessment,
} from './assessment.answers.js';
import {
  AuthenticityBody,
  CrossReferenceBody,
  FeedbackBody,
  FeedbackDraftBody,
  JudgementBody,
  ObservationBody,
} from './assessment.bodies.js';

@Controller()
@ApiTags('assessing')
export class AssessmentApi {
  constructor(private readonly database: Database) {}

  @Read(api.assessment, {
    summary: 'A submitted revision with everything that you judge it by',
    roles: ['assessor', 'iqa'],
    answers: RevisionUnderAssessment,
  })
  show(
    @CurrentActor() actor: Actor,
    @Param('revisionId') revisionId: string,
  ): Promise<RevisionUnderAssessment> {
    return this.database.readCentre(actor.centreId, (tx) => revisionUnderAssessment(tx, actor, revisionId));
  }

  @Act('post', api.judgements, {
    summary: 'Judge a cross-reference, as with one key at the desk',
    roles: ['assessor'],
    event: ['cross-reference.judged', 'criterion.decided'],
    answers: Judged,
  })
  judge(
    @CurrentActor() actor: Actor,
    @Param('crossReferenceId') crossReferenceId: string,
    @Body() body: JudgementBody,
  ): Promise<Judged> {
    return this.database.inCentre(actor.centreId, async (tx) => {
      const { judgementId, decisionId, criterionState } = await judgeAtDesk(
        tx,
        actor,
        crossReferenceId,
        body,
      );
      return { judgementId, decisionId, criterionState };
    });
  }

  @Act('post', api.authenticityChecks, {
    summary: 'Say whether evidence is authentic and current, and how that was established',
    roles: ['assessor'],
    event: 'evidence.authenticity-checked',
  })
  check(
    @CurrentActor() actor: Actor,
    @Param('revisionId') revisionId: string,
    @Body() body: AuthenticityBody,
  ): Promise<void> {
    return this.database.inCentre(actor.centreId, (tx) => checkAuthenticity(tx, actor, revisionId, body));
  }

  @Act('post', api.crossReferences, {
    summary: 'Say that submitted evidence also shows another criterion',
    roles: ['assessor'],
    event: 'cross-reference.added',
    answers: AddedCrossReference,
  })
  add(
    @CurrentActor() actor: Actor,
    @Param('revisionId') revisionId: string,
    @Body() body: CrossReferenceBody,
  ): Promise<AddedCrossReference> {
    return this.database.inCentre(actor.centreId, async (tx) => ({
      crossReferenceId: await addCrossReference(tx, actor, revisionId, body),
    }));
  }

  @Act('post', api.feedback, {
    summary: 'Tell the learner what you make of their evidence, and hand it back or not',
    roles: ['assessor'],
    event: ['evidence.feedback-given', 'evidence.returned'],
  })
  giveFeedback(
    @CurrentActor() actor: Actor,
    @Param('revisionId') revisionId: string,
    @Body() body: FeedbackBody,
  ): Promise<void> {
    return this.database.inCentre(actor.centreId, (tx) => giveFeedback(tx, actor, revisionId, body));
  }

  @Act('put', api.feedbackDraft, {
    summary: 'Keep feedback that you have not finished',
    roles: ['assessor'],
    event: null,
  })
  keepFeedback(
    @CurrentActor() actor: Actor,
    @Param('revisionId') revisionId: string,
    @Body() { text }: FeedbackDraftBody,
  ): Promise<void> {
    return this.database.inCentre(actor.centreId, (tx) => saveFeedbackDraft(tx, actor, revisionId, text));
  }

  @Act('post', api.observations, {
    summary: 'Record what you saw, heard or asked, and decide it in the same act',
    description: 'Over one or several units of one learner, all of them yours to assess.',
    roles: ['assessor'],
    event: 'observation.recorded',
    answers: RecordedObservation,
  })
  observe(@CurrentActor() actor: Actor, @Body() body: ObservationBody): Promise<RecordedObservation> {
    return this.database.inCentre(actor.centreId, (tx) => recordObservation(tx, actor, body));
  }
}
