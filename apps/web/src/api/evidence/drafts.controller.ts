import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { submitEvidence } from '#assessment';
import { Database, type CentreTransaction } from '#database';
import {
  blockersOfDraft,
  crossReferencesOf,
  discardDraft,
  filesOf,
  linkCriteria,
  loadDraftFor,
  saveConfidentiality,
  saveDeclaration,
  saveDraftDetails,
  saveLocators,
} from '#evidence';
import type { Actor } from '#people';
import { CurrentActor } from '../../http/routes/current-actor.js';
import { api } from '../api-paths.js';
import { Act, Read } from '../describe/routes.js';
import {
  ConfidentialityBody,
  CriteriaBody,
  DetailsBody,
  DraftBody,
  LocatorsBody,
  OwnWorkBody,
} from './evidence.bodies.js';
import { Draft, Saved, Submitted } from './revision.answers.js';

const saving = { roles: ['learner'], event: 'evidence.draft-saved', answers: Saved } as const;

@Controller()
@ApiTags('drafts')
export class DraftsApi {
  constructor(private readonly database: Database) {}

  @Read(api.draft, {
    summary: 'Your draft, and what keeps it from being submitted',
    roles: ['learner'],
    answers: Draft,
  })
  one(@CurrentActor() actor: Actor, @Param('evidenceId') evidenceId: string): Promise<Draft> {
    return this.database.readCentre(actor.centreId, async (tx) => {
      const draft = await loadDraftFor(tx, actor, evidenceId);
      const files = await filesOf(tx, draft.revisionId);
      const crossReferences = await crossReferencesOf(tx, draft.revisionId);
      return { ...draft, files, crossReferences, blockers: await blockersOfDraft(tx, draft) };
    });
  }

  @Act('put', api.draftDetails, { summary: 'Say what it is, when it happened, and write', ...saving })
  details(
    @CurrentActor() actor: Actor,
    @Param('evidenceId') evidenceId: string,
    @Body() { lockVersion, ...details }: DetailsBody,
  ): Promise<Saved> {
    return this.save(actor, (tx) => saveDraftDetails(tx, actor, evidenceId, details, lockVersion));
  }

  @Act('put', api.draftCriteria, { summary: 'Say which criteria it shows, of any of your units', ...saving })
  criteria(
    @CurrentActor() actor: Actor,
    @Param('evidenceId') evidenceId: string,
    @Body() { lockVersion, criteria }: CriteriaBody,
  ): Promise<Saved> {
    return this.save(actor, (tx) => linkCriteria(tx, actor, evidenceId, criteria, lockVersion));
  }

  @Act('put', api.draftLocators, { summary: 'Say where in it a criterion is shown', ...saving })
  locators(
    @CurrentActor() actor: Actor,
    @Param('evidenceId') evidenceId: string,
    @Body() { lockVersion, references }: LocatorsBody,
  ): Promise<Saved> {
    return this.save(actor, (tx) => saveLocators(tx, actor, evidenceId, references, lockVersion));
  }

  @Act('put', api.draftConfidentiality, { summary: 'Say whether somebody could be identified', ...saving })
  confidentiality(
    @CurrentActor() actor: Actor,
    @Param('evidenceId') evidenceId: string,
    @Body() { lockVersion, ...answers }: ConfidentialityBody,
  ): Promise<Saved> {
    return this.save(actor, (tx) => saveConfidentiality(tx, actor, evidenceId, answers, lockVersion));
  }

  @Act('put', api.draftDeclaration, { summary: 'Declare that it is your own work', ...saving })
  declaration(
    @CurrentActor() actor: Actor,
    @Param('evidenceId') evidenceId: string,
    @Body() { lockVersion, ...answers }: OwnWorkBody,
  ): Promise<Saved> {
    return this.save(actor, (tx) => saveDeclaration(tx, actor, evidenceId, answers, lockVersion));
  }

  @Act('post', api.submissions, {
    summary: 'Submit your draft: it freezes, and awaits assessment',
    roles: ['learner'],
    event: 'evidence.submitted',
    answers: Submitted,
  })
  submit(
    @CurrentActor() actor: Actor,
    @Param('evidenceId') evidenceId: string,
    @Body() { lockVersion }: DraftBody,
  ): Promise<Submitted> {
    return this.database.inCentre(actor.centreId, (tx) => submitEvidence(tx, actor, evidenceId, lockVersion));
  }

  @Act('delete', api.draft, {
    summary: 'Throw your draft away',
    roles: ['learner'],
    event: 'evidence.draft-discarded',
  })
  async discard(@CurrentActor() actor: Actor, @Param('evidenceId') evidenceId: string): Promise<void> {
    await this.database.inCentre(actor.centreId, (tx) => discardDraft(tx, actor, evidenceId));
  }

  private async save(actor: Actor, act: (tx: CentreTransaction) => Promise<number>): Promise<Saved> {
    return { lockVersion: await this.database.inCentre(actor.centreId, act) };
  }
}
