import { maxQuoteLength } from '#evidence';
import { about, described, optional } from '../describe/described.js';
import { comparedId, fraction, one, textOf, wholeOf } from '../describe/fields.js';

/** A part of a page or picture, in fractions (0 to 1) of its width and height. */
export const Region = described('Region', {
  x: fraction,
  y: fraction,
  width: fraction,
  height: fraction,
});

/** Where in the evidence a criterion is shown. Empty means: all of it. */
export const Locator = described('Locator', {
  fileId: about('Which of its files; none means the text, or the only file.', optional(comparedId)),
  page: optional(wholeOf({ min: 1, max: 100_000 })),
  from: about('Seconds from the beginning.', optional(wholeOf({ min: 0, max: 86_400 }))),
  to: optional(wholeOf({ min: 0, max: 86_400 })),
  quote: about('The passage, word for word.', optional(textOf({ max: maxQuoteLength }))),
  region: optional(one(Region)),
});
