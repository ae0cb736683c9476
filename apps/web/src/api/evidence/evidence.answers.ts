import {
  type Confidentiality as ConfidentialityShape,
  type Identifiable,
  identifiableAnswers,
  type IdentifyingKind,
  identifyingKinds,
  type OwnWork as OwnWorkShape,
} from '#evidence';
import { type EvidenceRelation, evidenceRelations, type Method, methods } from '#units';
import { Day, Id, ListOf, Moment, OneOf, SomeOf, Text, Whole, YesOrNo } from '../describe/fields.js';

/** A line of your evidence. */
export class EvidenceLine {
  @Id() readonly evidenceId: string;
  @Whole({ description: 'The same in every unit, never used again: 1 is shown as E01.' })
  readonly number: number;
  @Text() readonly title: string;
  @OneOf(methods, 'Method') readonly method: Method;
  @Day({ nullable: true }) readonly activityOn: string | null;
  @OneOf(['draft', 'submitted', 'withdrawn'], 'EvidenceState')
  readonly state: 'draft' | 'submitted' | 'withdrawn';
  @YesOrNo({ description: 'A new revision of what was submitted is being written.' })
  readonly beingRevised: boolean;
  @YesOrNo({ description: 'An assessor handed it back.' }) readonly returned: boolean;
  @Moment({ nullable: true }) readonly submittedAt: Date | null;
  @Moment() readonly updatedAt: Date;
  @Whole() readonly files: number;
  @Whole() readonly criteria: number;
}

export class RevisionLine {
  @Id() readonly id: string;
  @Whole() readonly revision: number;
  @Text() readonly title: string;
  @Moment() readonly submittedAt: Date;
}

export class Feedback {
  @Id() readonly revisionId: string;
  @Whole() readonly revision: number;
  @Text() readonly text: string;
  @YesOrNo() readonly returned: boolean;
  @Text() readonly by: string;
  @Moment() readonly at: Date;
}

/** A piece of evidence: its revisions are read one by one. */
export class Evidence {
  @Id() readonly id: string;
  @Whole() readonly number: number;
  @Id() readonly learnerId: string;
  @Text() readonly learnerName: string;
  @Moment() readonly createdAt: Date;
  @Id({ nullable: true, description: 'The latest that was submitted.' })
  readonly submittedRevisionId: string | null;
  @Id({ nullable: true, description: 'The one being written, which only its learner sees.' })
  readonly draftRevisionId: string | null;
  @Moment({ nullable: true }) readonly withdrawnAt: Date | null;
  @Text({ nullable: true }) readonly withdrawalReason: string | null;
  @SomeOf(evidenceRelations, 'EvidenceRelation', { description: 'What you are to it.' })
  readonly relations: readonly EvidenceRelation[];
  @ListOf(() => RevisionLine, { description: 'Submitted, newest first.' })
  readonly revisions: readonly RevisionLine[];
  @ListOf(() => Feedback, { description: 'Newest first.' }) readonly feedback: readonly Feedback[];
}

export class EvidenceFile {
  @Id() readonly id: string;
  @Whole() readonly position: number;
  @Text() readonly name: string;
  @Text() readonly mediaType: string;
  @Whole() readonly bytes: number;
  @Text({ nullable: true, description: 'Of its bytes, in hex; null until they have all arrived.' })
  readonly sha256: string | null;
  @OneOf(['pending', 'stored'], 'FileState') readonly state: 'pending' | 'stored';
  @OneOf(['none', 'queued', 'ready', 'failed'], 'DerivativeState', {
    description: 'Of a picture: everybody but its owner is shown a re-encoded one without metadata.',
  })
  readonly derivativeState: 'none' | 'queued' | 'ready' | 'failed';
}

/** Whether somebody could be identified. The kinds of what was taken out are kept, never what was found. */
export class Confidentiality implements ConfidentialityShape {
  @OneOf(identifiableAnswers, 'Identifiable') readonly identifiable: Identifiable;
  @SomeOf(identifyingKinds, 'IdentifyingKind') readonly removed: readonly IdentifyingKind[];
}

/** That it is the learner's own work, who helped, and which tools had a part in it. */
export class OwnWork implements OwnWorkShape {
  @YesOrNo() readonly ownWork: true;
  @Text() readonly help: string;
  @Text() readonly tools: string;
}
