import { Fraction, Id, ListOf, OneOf, Text, Whole, YesOrNo } from '../describe/fields.js';
import { StandardVersion } from './standards.answers.js';

/** `?words=risk assessment&name=sfj be2&versions=all&page=2` */
export class LibraryQueryFields {
  @Text({
    max: 200,
    optional: true,
    description: 'Words, "a phrase in quotes", or, -without. A key or URN is understood too.',
  })
  readonly words?: string;
  @Text({ max: 200, optional: true, description: 'The beginning of a key or URN, typed any way: `sfj be2`.' })
  readonly name?: string;
  @Text({ max: 200, optional: true, description: 'A suite, as printed.' }) readonly suite?: string;
  @Text({ max: 200, optional: true, description: 'An occupation, as printed.' }) readonly occupation?: string;
  @OneOf(['current', 'all'], 'LibraryVersions', {
    optional: true,
    description:
      'The current version of each standard unless said; all are the earlier and retired ones too.',
  })
  readonly versions?: 'current' | 'all';
  @Whole({
    min: 1,
    max: 99999,
    optional: true,
    description: 'From 1: ten standards with words, fifty without.',
  })
  readonly page?: number;
}

export class LibraryExcerptPart {
  @Text() readonly text: string;
  @YesOrNo({ description: 'It is one of the words.' }) readonly marked: boolean;
}

/** A text in which the words stand. */
export class LibraryExcerpt {
  @Text({
    nullable: true,
    description: '`P4`; null for the overview and what else is printed around the criteria.',
  })
  readonly label: string | null;
  @Id({ nullable: true }) readonly criterionId: string | null;
  @OneOf(['en', 'cy'], 'EditionLanguage') readonly language: 'en' | 'cy';
  @ListOf(() => LibraryExcerptPart, {
    description: 'Together the text, from its beginning or around the words.',
  })
  readonly parts: readonly LibraryExcerptPart[];
}

export class LibraryHit extends StandardVersion {
  @Whole({ description: 'How many of its criteria have the words.' }) readonly matches: number;
  @YesOrNo({ description: 'What was given as words is its key or URN.' }) readonly named: boolean;
  @ListOf(() => LibraryExcerpt, {
    description: 'The best three; all, up to a hundred, when `name` narrows the search.',
  })
  readonly excerpts: readonly LibraryExcerpt[];
}

export class Library {
  @Whole({ description: 'How many standards there are on all pages.' }) readonly total: number;
  @Whole({ description: 'How many criteria of theirs have the words.' }) readonly criteria: number;
  @ListOf(() => LibraryHit, { description: 'The best first; without words by title.' })
  readonly hits: readonly LibraryHit[];
}

/** A criterion of another standard, worded the same or nearly. */
export class LikeCriterion {
  @Id() readonly criterionId: string;
  @Text() readonly label: string;
  @Text() readonly key: string;
  @Text() readonly version: string;
  @Text({ description: 'The title of that standard.' }) readonly title: string;
  @Text({ description: 'Verbatim, as published.' }) readonly text: string;
  @Text({ nullable: true, description: 'The beginning of the sentence, when it stands under a heading.' })
  readonly stem: string | null;
  @Fraction({ description: '1 for the same words; near-identical from 0.7.' }) readonly likeness: number;
}

export class AlsoStandsIn {
  @Id({ description: 'The criterion of the version asked for.' }) readonly criterionId: string;
  @ListOf(() => LikeCriterion, { description: 'The likest first, at most five.' })
  readonly others: readonly LikeCriterion[];
  @Whole({ description: 'How many there are.' }) readonly total: number;
}

export class Likenesses {
  @ListOf(() => AlsoStandsIn, { description: 'Criteria that stand nowhere else are left out.' })
  readonly criteria: readonly AlsoStandsIn[];
}
