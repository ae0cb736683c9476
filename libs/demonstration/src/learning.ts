import type { Actor } from '#people';
import type { CriterionRow } from '#standards';
import type { ObjectStore } from '#storage';
import type { Attachments } from './attachments/make-attachments.js';
import type { Calendar } from './calendar.js';
import type { Chance } from './chance.js';

/** What every story of a centre needs. */
export interface Stage {
  readonly calendar: Calendar;
  readonly store: ObjectStore;
  readonly attachments: Attachments;
  /** By account. Assessors need theirs to sign off. */
  readonly passwords: ReadonlyMap<string, string>;
}

/** One learner's work on one unit, with the state its story keeps between acts. */
export interface Learning {
  readonly stage: Stage;
  readonly chance: Chance;
  readonly unitId: string;
  readonly criteria: readonly CriterionRow[];
  readonly simulationAllowed: boolean;
  readonly learner: Actor;
  readonly assessor: Actor;
  readonly iqa: Actor;
  /** Criterion → its latest decision. */
  readonly decisions: Map<string, string>;
  /** Criterion → its `partly` judgements. */
  readonly partly: Map<string, string[]>;
}
