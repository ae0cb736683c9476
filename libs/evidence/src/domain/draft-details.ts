import { isDay } from '#calendar';
import type { Method } from '#units';

export const maxEvidenceTitleLength = 200;
export const maxEvidenceTextLength = 50_000;

/** What the learner says about evidence before attaching anything. */
export interface DraftDetails {
  readonly title: string;
  readonly method: Method;
  /** The day of the activity, 'YYYY-MM-DD'; null when not said yet. */
  readonly activityOn: string | null;
  readonly text: string;
}

/** Codes of what cannot be kept, by field. What is only missing may be saved, and is asked for at submission. */
export function detailFaults({ title, activityOn, text }: DraftDetails): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {};
  if (title.trim().length > maxEvidenceTitleLength) faults['title'] = 'title-too-long';
  if (activityOn !== null && !isDay(activityOn)) faults['activityOn'] = 'activity-on-not-a-day';
  if (text.length > maxEvidenceTextLength) faults['text'] = 'text-too-long';
  return faults;
}
