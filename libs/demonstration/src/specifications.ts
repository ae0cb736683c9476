import type { CentreTransaction } from '#database';
import type { Actor } from '#people';
import { type CriterionRow, findStandardVersion } from '#standards';
import { createUnitSpecification } from '#units';

/** The centre's code for each standard, and what it allows. */
const wanted = [
  { code: 'NB-PLAN', key: 'SFJBMS05', version: '1', simulationAllowed: true },
  { code: 'NB-INITIAL', key: 'SFJBE2', version: '3', simulationAllowed: false },
  { code: 'NB-STALK', key: 'stalking-initial-response', version: '1', simulationAllowed: false },
  { code: 'NB-SUPPORT', key: 'SFJBI502', version: '2', simulationAllowed: false },
  { code: 'NB-PREVENT', key: 'prevention', version: '1', simulationAllowed: true },
] as const;

export type SpecificationCode = (typeof wanted)[number]['code'];

export interface Specification {
  readonly id: string;
  readonly criteria: readonly CriterionRow[];
  readonly simulationAllowed: boolean;
}

/** An in-house unit specification of each of these standards; all five when none is named. */
export async function makeSpecifications(
  tx: CentreTransaction,
  administrator: Actor,
  codes: readonly SpecificationCode[] = wanted.map(({ code }) => code),
): Promise<ReadonlyMap<SpecificationCode, Specification>> {
  const made = new Map<SpecificationCode, Specification>();
  for (const { code, key, version, simulationAllowed } of wanted) {
    if (!codes.includes(code)) continue;
    const { id: standardVersionId, criteria } = await findStandardVersion(tx, key, version);
    const id = await createUnitSpecification(tx, administrator, {
      standardVersionId,
      code,
      simulationAllowed,
    });
    made.set(code, { id, criteria, simulationAllowed });
  }
  return made;
}
