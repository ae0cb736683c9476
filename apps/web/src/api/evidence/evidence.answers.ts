import { evidenceRelations } from '#units';
import { identifiable, removedKinds, method } from '../closed-lists.js';
import { about, described, nullable } from '../describe/described.js';
import { day, id, listOf, moment, oneOf, someOf, text, whole, yesOrNo } from '../describe/fields.js';

/** A line of your evidence. */
export const EvidenceLine = described('EvidenceLine', {
  evidenceId: id,
  number: about('The same in every unit, never used again: 1 is shown as E01.', whole),
  title: text,
  method,
  activityOn: nullable(day),
  state: oneOf(['draft', 'submitted', 'withdrawn'], 'EvidenceState'),
  beingRevised: about('A new revision of what was submitted is being written.', yesOrNo),
  returned: about('An assessor handed it back.', yesOrNo),
  submittedAt: nullable(moment),
  updatedAt: moment,
  files: whole,
  criteria: whole,
});

export const RevisionLine = described('RevisionLine', {
  id,
  revision: whole,
  title: text,
  submittedAt: moment,
});

export const Feedback = described('Feedback', {
  revisionId: id,
  revision: whole,
  text,
  returned: yesOrNo,
  by: text,
  at: moment,
});

/** A piece of evidence: its revisions are read one by one. */
export const Evidence = described('Evidence', {
  id,
  number: whole,
  learnerId: id,
  learnerName: text,
  createdAt: moment,
  submittedRevisionId: about('The latest that was submitted.', nullable(id)),
  draftRevisionId: about('The one being written, which only its learner sees.', nullable(id)),
  withdrawnAt: nullable(moment),
  withdrawalReason: nullable(text),
  relations: about('What you are to it.', someOf(evidenceRelations, 'EvidenceRelation')),
  revisions: about('Submitted, newest first.', listOf(RevisionLine)),
  feedback: about('Newest first.', listOf(Feedback)),
});

export const EvidenceFile = described('EvidenceFile', {
  id,
  position: whole,
  name: text,
  mediaType: text,
  bytes: whole,
  sha256: about('Of its bytes, in hex; null until they have all arrived.', nullable(text)),
  state: oneOf(['pending', 'stored'], 'FileState'),
  derivativeState: about(
    'Of a picture: everybody but its owner is shown a re-encoded one without metadata.',
    oneOf(['none', 'queued', 'ready', 'failed'], 'DerivativeState'),
  ),
});

/** Whether somebody could be identified. The kinds of what was taken out are kept, never what was found. */
export const Confidentiality = described('Confidentiality', {
  identifiable,
  removed: removedKinds,
});

/** That it is the learner's own work, who helped, and which tools had a part in it. */
export const OwnWork = described('OwnWork', { ownWork: yesOrNo, help: text, tools: text });
