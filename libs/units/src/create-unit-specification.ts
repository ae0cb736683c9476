import { recordAct } from '#audit';
import { type CentreTransaction, insert, isId, newId } from '#database';
import { type Actor, requireAdministrator } from '#people';
import { Invalid, NotFound, RuleBroken } from '#refusals';
import { maxSpecificationCodeLength } from './domain/text-limits.js';
import {
  specificationFaults,
  type SpecificationRules,
  specificationRules,
} from './domain/specification-rules.js';
import { UnitSpecificationRow } from './entities/unit-specification.entity.js';
import { versionToSpecify } from './specifications.queries.js';

export interface NewUnitSpecification extends Partial<SpecificationRules> {
  readonly standardVersionId: string;
  /** The centre's own code for it, at most `maxSpecificationCodeLength` characters. */
  readonly code: string;
}

/**
 * Makes an in-house unit specification: the standard as it stands, with the centre's rules. Its title is the standard's.
 *
 * @returns its id
 * @throws NotAllowed for all but administrators; NotFound for an unknown standard version; Invalid
 *   `code`, `methods`, `currencyMonths`; RuleBroken `standard-retired`
 */
export async function createUnitSpecification(
  tx: CentreTransaction,
  actor: Actor,
  input: NewUnitSpecification,
): Promise<string> {
  requireAdministrator(actor, 'create-unit-specification');
  const code = input.code.trim();
  const rules = specificationRules(input);
  const faults: Record<string, string> = { ...specificationFaults(rules) };
  if (!code) faults['code'] = 'code-missing';
  if (code.length > maxSpecificationCodeLength) faults['code'] = 'code-too-long';
  if (Object.keys(faults).length) throw new Invalid(faults);
  const version = isId(input.standardVersionId)
    ? await tx.queryOne(versionToSpecify.with(input.standardVersionId))
    : undefined;
  if (!version) throw new NotFound('standard-version');
  if (version.retired) throw new RuleBroken([{ code: 'standard-retired' }]);
  const id = newId();
  const { standardVersionId } = input;
  const row = {
    centreId: tx.centreId,
    id,
    standardVersionId,
    code,
    title: version.title,
    ...rules,
    createdAt: tx.now,
  };
  const inserted = await tx.queryOne(insert(UnitSpecificationRow, row, { onConflict: 'do nothing' }));
  if (!inserted) throw new Invalid({ code: 'code-taken' });
  await recordAct(tx, actor, 'unit-specification.created', {
    unitSpecification: id,
    standardVersion: standardVersionId,
  });
  return id;
}
