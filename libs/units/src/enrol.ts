import { recordAct } from '#audit';
import { isDay } from '#calendar';
import { isId, type CentreTransaction } from '#database';
import { type Actor, requireAdministrator } from '#people';
import { Invalid, NotFound, RuleBroken } from '#refusals';
import { enrolmentBlockers, type PersonToEnrol } from './domain/enrolment-blockers.js';
import { personToEnrol } from './enrolment.queries.js';
import { type Jurisdiction, jurisdictions, type Language, languages } from './domain/places.js';
import { insertUnits } from './insert-units.queries.js';
import { loadCohortFor } from './load-cohort-for.js';

export interface Enrolment {
  readonly learnerId: string;
  readonly unitSpecificationId: string;
  readonly cohortId?: string | null;
  readonly jurisdiction: Jurisdiction;
  readonly language: Language;
  /** 'YYYY-MM-DD'; without it the cohort's target holds. */
  readonly targetDate?: string | null;
}

/**
 * Enrols one learner on one unit: an administrator may, and the manager of the cohort into it.
 *
 * @returns the unit's id
 * @throws NotFound for a learner, specification or cohort that is not theirs; NotAllowed without a cohort of their
 *   own; RuleBroken with `EnrolmentBlocker`s; Invalid for an unknown jurisdiction or language, or no day
 */
export async function enrol(tx: CentreTransaction, actor: Actor, input: Enrolment): Promise<string> {
  const { learnerId, unitSpecificationId, cohortId = null, targetDate = null } = input;
  if (cohortId) await loadCohortFor(tx, actor, cohortId);
  else requireAdministrator(actor, 'enrol');
  checkPlace(input);
  if (targetDate !== null && !isDay(targetDate)) throw new Invalid({ targetDate: 'target-date-not-a-day' });
  const person = await loadPersonToEnrol(tx, learnerId, unitSpecificationId, cohortId);
  const blockers = enrolmentBlockers(person);
  if (blockers.length) throw new RuleBroken(blockers);
  const [unit] = await insertUnits(tx, [{ learnerId, unitSpecificationId }], {
    ...input,
    cohortId,
    targetDate,
  });
  if (!unit) throw new RuleBroken([{ code: 'enrolled-already' }]);
  await recordAct(
    tx,
    actor,
    'unit.enrolled',
    { unit: unit.id, person: learnerId, unitSpecification: unitSpecificationId },
    { cohortId, targetDate },
  );
  return unit.id;
}

export function checkPlace({ jurisdiction, language }: Pick<Enrolment, 'jurisdiction' | 'language'>): void {
  const faults: Record<string, string> = {};
  if (!jurisdictions.includes(jurisdiction)) faults['jurisdiction'] = 'jurisdiction-unknown';
  if (!languages.includes(language)) faults['language'] = 'language-unknown';
  if (Object.keys(faults).length) throw new Invalid(faults);
}

async function loadPersonToEnrol(
  tx: CentreTransaction,
  learnerId: string,
  unitSpecificationId: string,
  cohortId: string | null,
): Promise<PersonToEnrol> {
  if (!isId(learnerId)) throw new NotFound('person');
  if (!isId(unitSpecificationId)) throw new NotFound('unit-specification');
  const row = await tx.queryOne(personToEnrol.with(tx.centreId, learnerId, unitSpecificationId, cohortId));
  if (!row) throw new NotFound('person');
  if (!row.specified) throw new NotFound('unit-specification');
  return row;
}
