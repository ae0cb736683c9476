import type { Method } from '#units';
import type { Chance } from '../chance.js';

/** What a criterion is about: evidence is written for a subject, whatever the standard. */
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

/** Evidence as a learner might put it forward. `{this|that}` stands for one of the two. */
export interface Piece {
  readonly subject: Subject;
  readonly method: Method;
  /** What it can show. Observation alone does not show knowledge. */
  readonly shows: 'performance' | 'knowledge' | 'both';
  readonly title: string;
  readonly text: string;
  readonly attachments?: readonly Attachment[];
}

/** Picks one of each `{this|that}`. */
export const worded = (words: string, chance: Chance): string =>
  words.replace(/\{([^{}]*)\}/g, (_, choices: string) => chance.pick(choices.split('|')));
