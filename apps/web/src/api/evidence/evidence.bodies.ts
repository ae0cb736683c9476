import { maxExplanationLength } from '#assessment';
import { maxAnswerLength, maxQuestionLength, maxEvidenceTextLength, maxEvidenceTitleLength } from '#evidence';
import { identifiable, removedKinds, method } from '../closed-lists.js';
import { about, described, nullable, optional } from '../describe/described.js';
import { day, id, listOf, one, textOf, wholeOf, yesOrNo } from '../describe/fields.js';
import { Locator } from './locator.js';

export const NewEvidenceBody = described('NewEvidenceBody', {
  method,
  title: textOf({ max: maxEvidenceTitleLength }),
});

/** What changes a draft may say from which version of it. */
export const DraftBody = described('DraftBody', {
  lockVersion: about(
    'Of the draft that you read; without it the last to save wins.',
    optional(wholeOf({ min: 0 })),
  ),
});

export const DetailsBody = described('DetailsBody', {
  ...DraftBody.fields,
  title: textOf({ max: maxEvidenceTitleLength }),
  method,
  activityOn: nullable(day),
  text: textOf({ max: maxEvidenceTextLength }),
});

export const CriterionLinkBody = described('CriterionLinkBody', {
  unitId: id,
  criterionId: id,
  locator: optional(nullable(one(Locator))),
  question: optional(nullable(textOf({ max: maxQuestionLength }))),
});

export const CriteriaBody = described('CriteriaBody', {
  ...DraftBody.fields,
  criteria: about(
    'Exactly these from now on. Those that were there keep their locator and question.',
    listOf(CriterionLinkBody),
  ),
});

export const LocatedReferenceBody = described('LocatedReferenceBody', {
  crossReferenceId: id,
  locator: nullable(one(Locator)),
  question: nullable(textOf({ max: maxQuestionLength })),
});

export const LocatorsBody = described('LocatorsBody', {
  ...DraftBody.fields,
  references: about('Those left out stay as they are.', listOf(LocatedReferenceBody, { min: 1 })),
});

export const ConfidentialityOfRecord = described('ConfidentialityOfRecord', {
  identifiable,
  removed: optional(removedKinds),
});

export const ConfidentialityBody = described('ConfidentialityBody', {
  ...DraftBody.fields,
  ...ConfidentialityOfRecord.fields,
});

export const OwnWorkBody = described('OwnWorkBody', {
  ...DraftBody.fields,
  ownWork: about('It is my own work.', yesOrNo),
  helpUsed: yesOrNo,
  help: about('Who helped and how.', optional(textOf({ max: maxAnswerLength }))),
  toolsUsed: yesOrNo,
  tools: about(
    'Which tools, artificial intelligence included, and for what.',
    optional(textOf({ max: maxAnswerLength })),
  ),
});

export const WithdrawalBody = described('WithdrawalBody', {
  reason: textOf({ min: 1, max: maxExplanationLength }),
});

export const FileQuery = described('FileQuery', {
  name: about('Its name, with the extension that says its kind.', textOf({ min: 1, max: 1000 })),
});
