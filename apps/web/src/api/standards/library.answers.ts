import { about, described, nullable, optional } from '../describe/described.js';
import { fraction, id, listOf, oneOf, text, textOf, whole, wholeOf, yesOrNo } from '../describe/fields.js';
import { StandardVersion } from './standards.answers.js';

/** `?words=risk assessment&name=sfj be2&versions=all&page=2` */
export const LibraryQueryFields = described('LibraryQueryFields', {
  words: about(
    'Words, "a phrase in quotes", or, -without. A key or URN is understood too.',
    optional(textOf({ max: 200 })),
  ),
  name: about('The beginning of a key or URN, typed any way: `sfj be2`.', optional(textOf({ max: 200 }))),
  suite: about('A suite, as printed.', optional(textOf({ max: 200 }))),
  occupation: about('An occupation, as printed.', optional(textOf({ max: 200 }))),
  versions: about(
    'The current version of each standard unless said; all are the earlier and retired ones too.',
    optional(oneOf(['current', 'all'], 'LibraryVersions')),
  ),
  page: about('From 1: ten standards with words, fifty without.', optional(wholeOf({ min: 1, max: 99999 }))),
});

export const LibraryExcerptPart = described('LibraryExcerptPart', {
  text,
  marked: about('It is one of the words.', yesOrNo),
});

/** A text in which the words stand. */
export const LibraryExcerpt = described('LibraryExcerpt', {
  label: about('`P4`; null for the overview and what else is printed around the criteria.', nullable(text)),
  criterionId: nullable(id),
  language: oneOf(['en', 'cy'], 'EditionLanguage'),
  parts: about('Together the text, from its beginning or around the words.', listOf(LibraryExcerptPart)),
});

export const LibraryHit = described('LibraryHit', {
  ...StandardVersion.fields,
  matches: about('How many of its criteria have the words.', whole),
  named: about('What was given as words is its key or URN.', yesOrNo),
  excerpts: about(
    'The best three; all, up to a hundred, when `name` narrows the search.',
    listOf(LibraryExcerpt),
  ),
});

export const Library = described('Library', {
  total: about('How many standards there are on all pages.', whole),
  criteria: about('How many criteria of theirs have the words.', whole),
  hits: about('The best first; without words by title.', listOf(LibraryHit)),
});

/** A criterion of another standard, worded the same or nearly. */
export const LikeCriterion = described('LikeCriterion', {
  criterionId: id,
  label: text,
  key: text,
  version: text,
  title: about('The title of that standard.', text),
  text: about('Verbatim, as published.', text),
  stem: about('The beginning of the sentence, when it stands under a heading.', nullable(text)),
  likeness: about('1 for the same words; near-identical from 0.7.', fraction),
});

export const AlsoStandsIn = described('AlsoStandsIn', {
  criterionId: about('The criterion of the version asked for.', id),
  others: about('The likest first, at most five.', listOf(LikeCriterion)),
  total: about('How many there are.', whole),
});

export const Likenesses = described('Likenesses', {
  criteria: about('Criteria that stand nowhere else are left out.', listOf(AlsoStandsIn)),
});
