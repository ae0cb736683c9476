import { type CentreTransaction, statement } from '#database';

export const assessedUnits = statement<{ readonly assessed: boolean }>(
  `with work as (select id from unit where centre_id = $1 and (id = $3 or successor_id = $3))
   select exists (select from criterion_decision d
       where d.centre_id = $1 and d.unit_id in (select id from work) and d.assessor_id = $2)
     or exists (select from sign_off s where s.centre_id = $1 and s.unit_id in (select id from work) and s.assessor_id = $2)
     or exists (select from cross_reference x join judgement j on j.centre_id = x.centre_id and j.cross_reference_id = x.id
       where x.centre_id = $1 and x.unit_id in (select id from work) and j.assessor_id = $2) as assessed`,
);

/**
 * Whether this person ever assessed anything in the unit, before it moved to its version too: then its quality is for
 * somebody else to assure (rule 4).
 */
export const hasAssessed = async (
  tx: CentreTransaction,
  personId: string,
  unitId: string,
): Promise<boolean> => (await tx.queryOne(assessedUnits.with(tx.centreId, personId, unitId)))!.assessed;
