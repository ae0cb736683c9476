import { draftPlan, makePlanReady, moveUnit, type MovedUnit } from '#transition';
import { criterionFacts, unitStanding } from '#assessment';
import { loadUnitFor, unitChecklist } from '#units';
import { press, submission } from './an-assessment.js';
import { aUnit, type TestUnit } from './a-unit.js';
import { twoVersions, type TwoVersions } from './two-versions.js';

export interface TestTransition extends TestUnit {
  readonly standard: TwoVersions;
  readonly planId: string;
}

/** A unit on version 1 of a small standard, and a plan that is ready to move it to version 2. */
export async function aTransition(): Promise<TestTransition> {
  const standard = await twoVersions();
  const given = await aUnit(standard);
  const planId = await given.centre.run(async (tx) => {
    const plan = await draftPlan(tx, given.administrator, {
      unitSpecificationId: given.specificationId,
      toVersionId: standard.to.versionId,
    });
    await makePlanReady(tx, given.administrator, plan, { code: 'T1-2' });
    return plan;
  });
  return { ...given, standard, planId };
}

export const moveIt = (given: TestTransition): Promise<MovedUnit> =>
  given.centre.run((tx) => moveUnit(tx, given.administrator, given.planId, given.unitId));

/** As `given`, with the unit that it moved to in its place. */
export const after = (given: TestTransition, { unitId }: Pick<MovedUnit, 'unitId'>): TestTransition => ({
  ...given,
  unitId,
});

/** The kept states of a unit by label. */
export const statesOf = ({ centre, administrator, unitId }: TestUnit): Promise<Record<string, string>> =>
  centre.run(async (tx) => {
    await loadUnitFor(tx, administrator, unitId);
    const items = await unitChecklist(tx, unitId);
    return Object.fromEntries(items.map(({ label, state }) => [label, state]));
  });

export const factsOf = ({ centre, unitId }: TestUnit, criterionId: string) =>
  centre.run(async (tx) => (await criterionFacts(tx, unitId, [criterionId]))[0]!);

/** Everything met but what is named. */
export async function metBut(given: TestTransition, ...labels: string[]) {
  const { from } = given.standard;
  const wanted = Object.keys(from.criteria).filter((label) => !labels.includes(label));
  const evidence = await submission(
    given,
    wanted.map((label) => from.criteria[label]!),
  );
  for (const label of wanted) await press(given, evidence.references.get(from.criteria[label]!)!, 'met');
  return evidence;
}

/** What each page reads of a unit is what its records say. */
export const keptIsDerived = ({ centre, administrator, unitId }: TestTransition) =>
  centre.run(async (tx) => {
    const unit = await loadUnitFor(tx, administrator, unitId);
    const derived = await unitStanding(tx, unit);
    expect(derived.criteria.map(({ label, keptState }) => [label, keptState])).toEqual(
      derived.states.map(({ label, state }) => [label, state]),
    );
  });
