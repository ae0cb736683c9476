import type { Transaction } from '#database';

/** Whether this person ever assessed anything in the unit: then its quality is for somebody else to assure (rule 4). */
export async function hasAssessed(tx: Transaction, personId: string, unitId: string): Promise<boolean> {
  const row = await tx.queryOne<{ assessed: boolean }>(
    `select exists (select from criterion_decision d
         where d.centre_id = $1 and d.unit_id = $3 and d.assessor_id = $2)
       or exists (select from sign_off s where s.centre_id = $1 and s.unit_id = $3 and s.assessor_id = $2)
       or exists (select from cross_reference x join judgement j on j.centre_id = x.centre_id and j.cross_reference_id = x.id
         where x.centre_id = $1 and x.unit_id = $3 and j.assessor_id = $2) as assessed`,
    [tx.centreId, personId, unitId],
  );
  return row!.assessed;
}
