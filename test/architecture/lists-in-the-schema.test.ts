import { establishedBy, longestReasons } from '#assessment';
import { longestText } from '#evidence';
import { roles } from '#people';
import { changeKinds } from '#standards';
import { criterionStates, duties, jurisdictions, languages, methods, unitEnds, unitStates } from '#units';
import { asOwner } from '../support/connections.js';

/** What a check of the schema says, as PostgreSQL prints it back. */
async function definitionOf(constraint: string): Promise<string> {
  const owner = await asOwner();
  const [row] = await owner.inInstallation((tx) =>
    tx.query<{ definition: string }>(
      'select pg_get_constraintdef(oid) as definition from pg_constraint where conname = $1',
      [constraint],
    ),
  );
  return row?.definition ?? `no constraint ${constraint}`;
}

const quoted = (definition: string): string[] =>
  [...new Set([...definition.matchAll(/'([^']*)'/g)].map(([, word]) => word!))].sort();

test.each<[constraint: string, list: readonly string[]]>([
  ['allocation_duty', duties],
  ['authenticity_established_by', establishedBy],
  ['criterion_state_known', criterionStates],
  ['evidence_revision_method', methods],
  ['person_role_known', roles],
  ['transition_mapping_kind', changeKinds],
  ['unit_ended_whole', unitEnds],
  ['unit_jurisdiction', jurisdictions],
  ['unit_language', languages],
  ['unit_state', unitStates],
])('%s takes the words that the rules know, and no others', async (constraint, list) => {
  expect(quoted(await definitionOf(constraint))).toEqual([...list].sort());
});

test('the schema takes as long a text as the rules let in', async () => {
  expect(await definitionOf('evidence_revision_text')).toBe(`CHECK ((length(text) <= ${longestText}))`);
});

test('reasons may be as long as an account', () => {
  expect(longestReasons).toBe(longestText);
});
