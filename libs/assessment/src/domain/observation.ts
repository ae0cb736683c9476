import { isRecordedMethod, type Method } from '#units/domain';
import type { DeskKey } from './desk-decision.js';

/** What one criterion was shown to be, in the record. */
export interface ObservedCriterion {
  readonly unitId: string;
  readonly criterionId: string;
  readonly key: DeskKey;
  readonly reasons: string;
  /** The question asked or the words said. */
  readonly question?: string | null;
  readonly occasionDidNotArise?: string | null;
}

export interface Observation {
  readonly learnerId: string;
  readonly method: Method;
  readonly title: string;
  /** 'YYYY-MM-DD' */
  readonly activityOn: string;
  /** What happened, or what was asked and answered. */
  readonly text: string;
  readonly criteria: readonly ObservedCriterion[];
}

/** Codes of what is wrong, by field; empty when nothing is. @param today 'YYYY-MM-DD' in London */
export function observationFaults(given: Observation, today: string): Record<string, string> {
  const faults: Record<string, string> = {};
  if (!isRecordedMethod(given.method)) faults['method'] = 'method-missing';
  if (given.title.trim() === '') faults['title'] = 'title-missing';
  if (given.text.trim() === '') faults['text'] = 'text-missing';
  if (given.activityOn === '') faults['activityOn'] = 'activity-on-missing';
  else if (given.activityOn > today) faults['activityOn'] = 'activity-on-in-the-future';
  if (given.criteria.length === 0) faults['criteria'] = 'criteria-missing';
  const keys = given.criteria.map(({ unitId, criterionId }) => `${unitId} ${criterionId}`);
  if (new Set(keys).size < keys.length) faults['criteria'] = 'criteria-named-twice';
  return faults;
}
