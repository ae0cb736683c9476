import { maxReasonsLength } from './text-limits.js';

/** How an assessor established that evidence is the learner's own; `doubt` when they did not. */
export const establishedBy = ['observed', 'discussed', 'workplace-confirmed', 'known-work', 'doubt'] as const;
export type EstablishedBy = (typeof establishedBy)[number];

export interface AuthenticityCheck {
  readonly establishedBy: EstablishedBy;
  /** Whether what it shows still holds today. */
  readonly current: boolean;
  readonly note: string;
}

/** Codes of what is wrong, by field; empty when nothing is. A doubt, or evidence out of date, needs a note. */
export function authenticityFaults({
  establishedBy: by,
  current,
  note,
}: AuthenticityCheck): Record<string, string> {
  if (!establishedBy.includes(by)) return { establishedBy: 'established-by-missing' };
  if (note.length > maxReasonsLength) return { note: 'note-too-long' };
  if ((by === 'doubt' || !current) && note.trim() === '')
    return { note: by === 'doubt' ? 'note-missing-for-doubt' : 'note-missing' };
  return {};
}
