import { type CentreTransaction, statement } from '#database';
import { loadStandardVersion } from '#standards';
import { allocationsOf, type UnitForActor } from '#units';
import type { PortfolioPerson, PortfolioStandard, PortfolioUnit } from './domain/portfolio-facts.js';

/** A unit as it is printed, with what its standing is derived from. */
export interface PortfolioUnitRow
  extends
    PortfolioUnit,
    Pick<UnitForActor, 'id' | 'learnerName' | 'standardVersionId' | 'methods' | 'simulationAllowed'> {
  readonly centreName: string;
  readonly centreNumber: string | null;
}

export const portfolioUnitRows = statement<PortfolioUnitRow>(`
  select u.id, l.name as "learnerName", c.name as "centreName", c.number as "centreNumber",
    s.standard_version_id as "standardVersionId", s.code, s.title, s.kind, s.methods,
    s.simulation_allowed as "simulationAllowed", u.jurisdiction, u.language, u.planned_for as "targetOn", u.state,
    u.criteria_total as "criteriaTotal", u.criteria_met as "criteriaMet", u.enrolled_at as "enrolledAt",
    u.withdrawn_at as "endedAt", u.successor_id is not null as moved
  from unit u
  join centre c on c.centre_id = u.centre_id
  join person l on l.centre_id = u.centre_id and l.id = u.learner_id
  join unit_specification s on s.centre_id = u.centre_id and s.id = u.unit_specification_id
  where u.centre_id = $1 and u.id = $2 for share of u`);

/** Locks the unit until the transaction ends, so that everything read afterwards is consistent. */
export async function lockPortfolioUnit(tx: CentreTransaction, unitId: string): Promise<PortfolioUnitRow> {
  const unit = await tx.queryOne(portfolioUnitRows.with(tx.centreId, unitId));
  if (!unit) throw new Error(`the unit ${unitId} has a portfolio and is gone`);
  return unit;
}

/** The standard by the names under which it was published, in Welsh for units in Welsh where it is published so. */
export async function portfolioStandard(
  tx: CentreTransaction,
  { standardVersionId, language }: PortfolioUnitRow,
): Promise<PortfolioStandard> {
  const { key, version, title, digest, content } = await loadStandardVersion(tx, standardVersionId);
  const edition = (language === 'cy' ? content.cy : undefined) ?? content.en;
  return {
    ...{ key, version, digest },
    title: edition?.title ?? title,
    urn: content.urn ?? null,
    developedBy: edition?.developer ?? null,
  };
}

/** The learner, then the unit's assessors, then its IQAs, earliest first. */
export async function portfolioPeople(
  tx: CentreTransaction,
  { id, learnerName, enrolledAt, endedAt }: PortfolioUnitRow,
): Promise<PortfolioPerson[]> {
  const allocations = (await allocationsOf(tx, id)).toReversed();
  const allocated = (wanted: 'assessor' | 'iqa'): PortfolioPerson[] =>
    allocations
      .filter(({ duty }) => duty === wanted)
      .map(({ personName: name, duty, startsAt: from, endedAt: until }) => ({
        ...{ name, duty, from, until },
        qualifications: [],
      }));
  return [
    { name: learnerName, duty: 'learner', qualifications: [], from: enrolledAt, until: endedAt },
    ...allocated('assessor'),
    ...allocated('iqa'),
  ];
}
