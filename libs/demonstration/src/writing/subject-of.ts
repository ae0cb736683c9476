import type { Subject } from './piece.js';

/** The first match counts; `needs` is the default. */
const signs: readonly (readonly [Subject, RegExp])[] = [
  ['records', /\brecord/i],
  ['law', /legislation|\blegal\b|definition|duty to notify|rights of|their rights|limits of your authority/i],
  ['confidentiality', /confiden|permission|consent|\bshar(e|ing)\b/i],
  [
    'language',
    /communicat|language|translator|interpret|listen|narrative|format|conversation|understand these/i,
  ],
  ['partners', /partner|agenc|liaise|professionals|\brefer|roles and responsibilities of/i],
  ['services', /service|advocacy|places? of safety|programmes|help and support/i],
  ['risk', /\brisk|safety|\bsafe|harm|protect/i],
  ['culture', /cultur|divers|intersection|gender|judge|discriminat|stereotyp|dignity/i],
  [
    'signs',
    /types|indicators|behaviour|control|impact|driver|environments|barrier|obstacle|reactions|typolog|may be a/i,
  ],
  ['practice', /your (own |role|practice)|vicarious|reflect|trust|relationship|empower/i],
];

export const subjectOf = (text: string): Subject =>
  signs.find(([, pattern]) => pattern.test(text))?.[0] ?? 'needs';
