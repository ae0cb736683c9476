import { londonDay } from '#calendar';
import type { CentreTransaction } from '#database';
import { loadStandardVersion } from '#standards';
import { allocationsOf, type Method } from '#units';
import type { PersonFacts, StandardFacts, UnitFacts } from './domain/portfolio-facts.js';

/** A unit as it is printed, with what its standing is derived by. */
export interface UnitRow extends Omit<UnitFacts, 'enrolledOn' | 'withdrawnOn' | 'movedOn'> {
  readonly id: string;
  readonly learnerName: string;
  readonly centreName: string;
  readonly centreNumber: string | null;
  readonly standardVersionId: string;
  readonly methods: readonly Method[];
  readonly simulationAllowed: boolean;
  readonly enrolledAt: Date;
  readonly withdrawnAt: Date | null;
  /** It ended by a move to another version of its standard. */
  readonly moved: boolean;
}

/**
 * The unit, held until the transaction ends: acts that change it wait, so that everything read after this is of
 * one moment, and the counts agree.
 */
export async function holdUnit(tx: CentreTransaction, unitId: string): Promise<UnitRow> {
  const unit = await tx.queryOne<UnitRow>(
    `select u.id, l.name as "learnerName", c.name as "centreName", c.number as "centreNumber",
       s.standard_version_id as "standardVersionId", s.code, s.title, s.kind, s.methods,
       s.simulation_allowed as "simulationAllowed", u.jurisdiction, u.language, u.planned_for as "targetOn", u.state,
       u.criteria_total as "criteriaTotal", u.criteria_met as "criteriaMet", u.enrolled_at as "enrolledAt",
       u.withdrawn_at as "withdrawnAt", u.successor_id is not null as moved
     from unit u
     join centre c on c.centre_id = u.centre_id
     join person l on l.centre_id = u.centre_id and l.id = u.learner_id
     join unit_specification s on s.centre_id = u.centre_id and s.id = u.unit_specification_id
     where u.centre_id = $1 and u.id = $2 for share of u`,
    [tx.centreId, unitId],
  );
  if (!unit) throw new Error(`the unit ${unitId} has a portfolio and is gone`);
  return unit;
}

/** The standard by the names under which it was published. Units in Welsh name it in Welsh where it is published so. */
export async function standardFacts(
  tx: CentreTransaction,
  { standardVersionId, language }: UnitRow,
): Promise<StandardFacts> {
  const { key, version, title, digest, content } = await loadStandardVersion(tx, standardVersionId);
  const edition = (language === 'cy' ? content.cy : undefined) ?? content.en;
  return {
    key,
    version,
    title: edition?.title ?? title,
    urn: content.urn ?? null,
    developedBy: edition?.developer ?? null,
    digest,
  };
}

/** The learner, and whoever assessed or quality-assured the unit when, in that order. */
export async function peopleFacts(tx: CentreTransaction, unit: UnitRow): Promise<PersonFacts[]> {
  const allocated = await allocationsOf(tx, unit.id);
  const learner: PersonFacts = {
    name: unit.learnerName,
    duty: 'learner',
    qualifications: [],
    from: londonDay(unit.enrolledAt),
    until: unit.withdrawnAt && londonDay(unit.withdrawnAt),
  };
  const having = (wanted: 'assessor' | 'iqa'): PersonFacts[] =>
    allocated
      .filter(({ duty }) => duty === wanted)
      .reverse()
      .map(({ personName, startsAt, endedAt }) => ({
        name: personName,
        duty: wanted,
        qualifications: [],
        from: londonDay(startsAt),
        until: endedAt && londonDay(endedAt),
      }));
  return [learner, ...having('assessor'), ...having('iqa')];
}
