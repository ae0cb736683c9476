import { recordAct } from '#audit';
import { isId, newId, type CentreTransaction } from '#database';
import { type Actor, mustAdminister } from '#people';
import { Invalid, NotFound, RuleBroken } from '#refusals';
import { longestSpecificationCode } from './domain/longest-texts.js';
import {
  specificationFaults,
  type SpecificationRules,
  specificationRules,
} from './domain/specification-rules.js';

export interface NewUnitSpecification extends Partial<SpecificationRules> {
  readonly standardVersionId: string;
  /** The centre's own code for it, at most `longestSpecificationCode` characters. */
  readonly code: string;
}

/**
 * Makes an in-house unit specification: the standard as it stands, with the centre's rules. Its title is the standard's.
 *
 * @returns its id
 * @throws NotAllowed for all but administrators; NotFound for an unknown standard version; Invalid for a code
 *   that is missing, too long or taken, for no method, for a currency limit outside 1 to 120 months; RuleBroken
 *   `standard-retired`
 */
export async function createUnitSpecification(
  tx: CentreTransaction,
  actor: Actor,
  input: NewUnitSpecification,
): Promise<string> {
  mustAdminister(actor, 'create-unit-specification');
  const code = input.code.trim();
  const rules = specificationRules(input);
  const faults: Record<string, string> = { ...specificationFaults(rules) };
  if (!code) faults['code'] = 'code-missing';
  if (code.length > longestSpecificationCode) faults['code'] = 'code-too-long';
  if (Object.keys(faults).length) throw new Invalid(faults);
  const version = isId(input.standardVersionId)
    ? await tx.queryOne<{ title: string; retired: boolean }>(
        'select title, retired_at is not null as retired from standard_version where id = $1',
        [input.standardVersionId],
      )
    : undefined;
  if (!version) throw new NotFound('standard-version');
  if (version.retired) throw new RuleBroken([{ code: 'standard-retired' }]);
  const id = newId();
  const made = await tx.queryOne(
    `insert into unit_specification (centre_id, id, standard_version_id, code, title, methods, currency_months,
       simulation_allowed, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (centre_id, code) do nothing returning id`,
    [
      tx.centreId,
      id,
      input.standardVersionId,
      code,
      version.title,
      rules.methods,
      rules.currencyMonths,
      rules.simulationAllowed,
      tx.now,
    ],
  );
  if (!made) throw new Invalid({ code: 'code-taken' });
  await recordAct(tx, actor, 'unit-specification.created', {
    unitSpecification: id,
    standardVersion: input.standardVersionId,
  });
  return id;
}
