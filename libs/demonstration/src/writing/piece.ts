import type { Method } from '#units';
import type { Chance } from '../chance.js';

/** What a criterion of any of the standards is about: evidence is written to a subject, not to a number. */
export const subjects = [
  'records',
  'law',
  'confidentiality',
  'language',
  'partners',
  'services',
  'risk',
  'culture',
  'signs',
  'practice',
  'needs',
] as const;
export type Subject = (typeof subjects)[number];

export type Attachment = 'whiteboard' | 'notes' | 'document' | 'statement';

/** Evidence as somebody might put it forward. `{this|that}` in its words is one or the other. */
export interface Piece {
  readonly subject: Subject;
  readonly method: Method;
  /** What it can show. An observation alone shows no knowledge. */
  readonly shows: 'performance' | 'knowledge' | 'both';
  readonly title: string;
  readonly text: string;
  readonly attachments?: readonly Attachment[];
}

/** The words with one of each `{this|that}` chosen. */
export const worded = (words: string, chance: Chance): string =>
  words.replace(/\{([^{}]*)\}/g, (_, choices: string) => chance.pick(choices.split('|')));
