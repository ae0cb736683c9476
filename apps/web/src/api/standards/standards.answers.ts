import { criterionKind } from '../closed-lists.js';
import { about, described, nullable } from '../describe/described.js';
import { id, listOf, moment, open, text, whole, yesOrNo } from '../describe/fields.js';

/** A version of a standard in the library. */
export const StandardVersion = described('StandardVersion', {
  id,
  key: about('Our own name of the standard: `SFJBMS05`.', text),
  version: text,
  title: text,
  reviewDate: about('The indicative review date as printed: a day, a month, or words.', nullable(text)),
  performance: about('How many performance criteria are assessed.', whole),
  knowledge: about('How many knowledge items are assessed.', whole),
  current: about('The version that is used now: the newest that is not retired.', yesOrNo),
  retiredAt: about('Since when it takes no new learners; null while it does.', nullable(moment)),
});

/** What is assessed: an item, or a sub-item with the stem of its heading. */
export const Criterion = described('Criterion', {
  id,
  label: about('`P1`, `K33.2`.', text),
  kind: criterionKind,
  position: about('From 1, in the order of the standard.', whole),
  text: about('Verbatim, as published.', text),
  stem: about('The beginning of the sentence, when it stands under a heading.', nullable(text)),
  headingLabel: nullable(text),
});

/** A version of the same standard. */
export const VersionOfStandard = described('VersionOfStandard', {
  id,
  version: text,
  title: text,
  loadedAt: about('When it was published in this library.', moment),
  retiredAt: nullable(moment),
  current: yesOrNo,
});

export const StandardVersionInFull = described('StandardVersionInFull', {
  ...StandardVersion.fields,
  digest: about(
    'SHA-256 of the canonical content: two libraries with the same digest hold the same text.',
    text,
  ),
  loadedAt: moment,
  versions: about('All versions of this standard, the newest first.', listOf(VersionOfStandard)),
  criteria: listOf(Criterion),
  content: about('Everything published, in the format of `standard.schema.json`.', open),
});
