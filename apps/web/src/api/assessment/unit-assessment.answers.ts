import { criterionState, outcome, reviewOutcome } from '../closed-lists.js';
import { about, described, nullable } from '../describe/described.js';
import {
  id,
  listOf,
  moment,
  one,
  oneOf,
  reasons,
  text,
  texts,
  wholes,
  writtenMoment,
  yesOrNo,
} from '../describe/fields.js';
import { Judgement } from '../evidence/revision.answers.js';
import { CriterionOfUnit } from '../units/units.answers.js';
import { EvidenceBehindCriterion } from './assessment.answers.js';

export const Reopening = described('Reopening', { by: text, at: writtenMoment, reasons: text });

/** A decision on another version of the standard. */
export const CarriedFrom = described('CarriedFrom', { label: text, version: text, at: writtenMoment });

export const Decision = described('Decision', {
  id,
  outcome,
  reasons: text,
  togetherBecause: nullable(text),
  occasionDidNotArise: nullable(text),
  by: text,
  at: moment,
  superseded: yesOrNo,
  evidenceNumbers: about('Of the evidence that it relies on, or was made in view of.', wholes),
  reopened: nullable(one(Reopening)),
  carriedFrom: about(
    'The decision before a move that this one was carried over from.',
    nullable(one(CarriedFrom)),
  ),
});

/** What stood before a move, on other words: decide on its judgements whether it carries over. */
export const DecisionToConfirm = described('DecisionToConfirm', {
  kind: oneOf(['same', 'moved', 'reworded', 'split', 'merged'], 'CarryKind'),
  label: text,
  version: text,
  sentence: about('The criterion as it read.', text),
  by: text,
  at: moment,
  reasons: text,
  togetherBecause: nullable(text),
  occasionDidNotArise: nullable(text),
  decided: about('Somebody decided on the new words since.', yesOrNo),
});

/** A criterion of a unit with everything behind it. */
export const CriterionInFull = described('CriterionInFull', {
  ...CriterionOfUnit.fields,
  evidence: listOf(EvidenceBehindCriterion),
  judgements: about('Newest first.', listOf(Judgement)),
  decisions: about('Newest first.', listOf(Decision)),
  toConfirm: listOf(DecisionToConfirm),
});

const statements = about('What was declared, in the words that are on record.', texts);

export const ReviewOfSignOff = described('ReviewOfSignOff', {
  by: text,
  at: writtenMoment,
  outcome: reviewOutcome,
  statements,
  reasons: text,
});

export const SignOff = described('SignOff', {
  id: about('What an IQA sends as `expectedSignOffId`.', id),
  by: text,
  at: moment,
  statements,
  stateDigest: text,
  declaredAt: moment,
  lapsedFor: about('The labels of criteria whose decisions it relied on and that ended since.', texts),
  review: nullable(one(ReviewOfSignOff)),
});

export const CriterionStanding = described('CriterionStanding', {
  criterionId: id,
  label: text,
  state: criterionState,
});

/** What the assessor reads before they sign off. */
export const SignOffReadiness = described('SignOffReadiness', {
  digest: about(
    'Of the decisions that stand; send it as `expectedDigest`. Null unless every criterion stands.',
    nullable(text),
  ),
  blockers: about('What blocks your signing it off; nothing does when it is empty.', reasons),
  states: listOf(CriterionStanding),
  statements: about('What you declare by signing it off; empty while anything blocks.', texts),
});

export const Declared = described('Declared', { declarationId: id, statements });

export const SignedOff = described('SignedOff', { signOffId: id });
