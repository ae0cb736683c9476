import fc from 'fast-check';
import {
  addCrossReference,
  checkAuthenticity,
  decideCriterion,
  declareUnit,
  giveFeedback,
  judge,
  reviseEvidence,
  signOffToReview,
  submitEvidence,
  unitStanding,
  withdrawEvidence,
} from '#assessment';
import type { CentreTransaction } from '#database';
import { discardDraft, linkCriteria, saveConfidentiality, saveDeclaration } from '#evidence';
import { reviewUnit } from '#quality';
import { Refusal } from '#refusals';
import { loadUnitFor, type UnitState } from '#units';
import { draftOf } from '../../support/a-draft.js';
import { aStandard, type TestStandard } from '../../support/a-standard.js';
import { aUnit, type TestUnit } from '../../support/a-unit.js';
import { latestIds, press, signItOff } from '../../support/an-assessment.js';
import { derivedUnit, keptUnit } from '../../support/derived-unit.js';
import { sql } from '../../support/sql.js';

type Act = (given: TestUnit, pick: <T>(from: readonly T[]) => T) => Promise<unknown>;

const rows = <Row>({ centre }: TestUnit, text: string, ...parameters: unknown[]) =>
  centre.run((tx) => tx.query(sql<Row>(text, parameters)));
const references = (given: TestUnit) =>
  rows<{ id: string; criterionId: string; revisionId: string; evidenceId: string }>(
    given,
    `select x.id, x.criterion_id as "criterionId", r.id as "revisionId", r.evidence_id as "evidenceId"
     from cross_reference x join evidence_revision r on r.id = x.revision_id where x.unit_id = $1 order by x.id`,
    given.unitId,
  );
const answered = async (tx: CentreTransaction, given: TestUnit, evidenceId: string): Promise<void> => {
  await saveConfidentiality(tx, given.learner, evidenceId, { identifiable: 'nobody' });
  await saveDeclaration(tx, given.learner, evidenceId, { ownWork: true, helpUsed: false, toolsUsed: false });
};
const key =
  (pressed: 'met' | 'partly' | 'not-yet'): Act =>
  async (given, pick) =>
    press(given, pick(await references(given)).id, pressed, { noLongerMet: pick([true, false]) });

const acts: Record<string, Act> = {
  draft: (given, pick) =>
    draftOf(given.centre, given.learner, {
      unitId: given.unitId,
      criterionId: pick(given.standard.criterionIds),
    }),
  linkMore: async (given, pick) => {
    const { evidenceId } = pick(await references(given));
    const links = given.standard.criterionIds.map((criterionId) => ({ unitId: given.unitId, criterionId }));
    return given.centre.run((tx) => linkCriteria(tx, given.learner, evidenceId, links));
  },
  discard: async (given, pick) => {
    const { evidenceId } = pick(await references(given));
    return given.centre.run((tx) => discardDraft(tx, given.learner, evidenceId));
  },
  submit: async (given, pick) => {
    const { evidenceId } = pick(await references(given));
    return given.centre.run(async (tx) => {
      await answered(tx, given, evidenceId);
      return submitEvidence(tx, given.learner, evidenceId);
    });
  },
  revise: async (given, pick) => {
    const { evidenceId } = pick(await references(given));
    return given.centre.run((tx) => reviseEvidence(tx, given.learner, evidenceId));
  },
  withdraw: async (given, pick) => {
    const { evidenceId } = pick(await references(given));
    return given.centre.run((tx) => withdrawEvidence(tx, given.learner, evidenceId, 'So.'));
  },
  addReference: async (given, pick) => {
    const { revisionId } = pick(await references(given));
    const more = { unitId: given.unitId, criterionId: pick(given.standard.criterionIds) };
    return given.centre.run((tx) => addCrossReference(tx, given.assessor, revisionId, more));
  },
  feedback: async (given, pick) => {
    const { revisionId } = pick(await references(given));
    const feedback = { text: 'More.', returned: pick([true, true, false]) };
    return given.centre.run((tx) => giveFeedback(tx, given.assessor, revisionId, feedback));
  },
  met: key('met'),
  partly: key('partly'),
  notYet: key('not-yet'),
  judge: async (given, pick) => {
    const { id } = pick(await references(given));
    return given.centre.run(async (tx) => {
      const { expectedJudgementId: expectedLatestId } = await latestIds(tx, id);
      const supports = pick(['fully', 'partly', 'not'] as const);
      return judge(tx, given.assessor, id, {
        supports,
        valid: true,
        reliable: true,
        reasons: 'So.',
        expectedLatestId,
      });
    });
  },
  decide: async (given, pick) => {
    const { id, criterionId } = pick(await references(given));
    return given.centre.run(async (tx) => {
      const unit = await loadUnitFor(tx, given.assessor, given.unitId);
      const { criteria } = await unitStanding(tx, unit);
      const facts = criteria.find((one) => one.criterionId === criterionId)!;
      const { expectedDecisionId: expectedLatestId } = await latestIds(tx, id);
      return decideCriterion(tx, given.assessor, given.unitId, criterionId, {
        outcome: pick(['met', 'not-yet-met'] as const),
        judgementIds: facts.crossReferences.flatMap(({ judgement }) => judgement?.id ?? []),
        reasons: 'So.',
        togetherBecause: 'They add up.',
        expectedLatestId,
      });
    });
  },
  /** A short way to the end, without which few histories would get there. */
  meetAll: async (given) => {
    for (const { evidenceId } of await references(given))
      await refusing(() => given.centre.run((tx) => submitEvidence(tx, given.learner, evidenceId)));
    for (const { id, revisionId } of await references(given)) {
      await refusing(() => press(given, id, 'met'));
      const check = { establishedBy: 'discussed', current: true, note: '' } as const;
      await refusing(() =>
        given.centre.run((tx) => checkAuthenticity(tx, given.assessor, revisionId, check)),
      );
    }
  },
  declare: (given) => given.centre.run((tx) => declareUnit(tx, given.learner, given.unitId, 'en')),
  signOff: (given) => signItOff(given),
  review: (given, pick) =>
    given.centre.run(async (tx) => {
      const unit = await loadUnitFor(tx, given.iqa, given.unitId);
      const signedOff = await signOffToReview(tx, unit);
      if (!signedOff) throw new NothingToPick();
      const criteria = pick([[], [{ criterionId: pick(given.standard.criterionIds), reasons: 'So.' }]]);
      return reviewUnit(tx, given.iqa, given.unitId, {
        outcome: criteria.length ? 'action-required' : pick(['cleared', 'action-required'] as const),
        reasons: 'So.',
        criteria,
        expectedSignOffId: signedOff.id,
        language: 'en',
      });
    }),
};

class NothingToPick extends Error {}

/** An act that is refused leaves things as they are, which is all that matters here. */
async function refusing(work: () => Promise<unknown>): Promise<void> {
  await work().catch((error: unknown) => {
    if (!(error instanceof Refusal) && !(error instanceof NothingToPick)) throw error;
  });
}

const history = fc.array(
  fc.tuple(
    fc.constantFrom(...Object.keys(acts)),
    fc.array(fc.nat({ max: 9 }), { minLength: 4, maxLength: 4 }),
  ),
  { minLength: 5, maxLength: 25 },
);
const toTheEnd = ['draft', 'linkMore', 'meetAll', 'declare', 'signOff'].map(
  (act) => [act, [0, 0, 0, 0]] as const,
);

const seen = new Set<UnitState | 'returned'>();

async function play(
  standard: TestStandard,
  steps: readonly (readonly [string, readonly number[]])[],
): Promise<void> {
  const given = await aUnit(standard);
  for (const [name, numbers] of steps) {
    let at = 0;
    const pick = <T>(from: readonly T[]): T => {
      if (from.length === 0) throw new NothingToPick();
      return from[numbers[at++ % numbers.length]! % from.length]!;
    };
    await refusing(() => acts[name]!(given, pick));
    const [kept, derived] = await given.centre.run(async (tx) => [
      await keptUnit(tx, given.assessor, given.unitId),
      await derivedUnit(tx, given.assessor, given.unitId),
    ]);
    expect({ after: name, ...kept }).toEqual({ after: name, ...derived });
    seen.add(kept.state);
    if (kept.returned) seen.add('returned');
  }
}

test('after any history of acts on PostgreSQL, what is kept equals what is derived from the records', async () => {
  const standard = await aStandard({ performance: 2, knowledge: 0 });
  await fc.assert(
    fc.asyncProperty(fc.boolean(), history, (finished, steps) =>
      play(standard, finished ? [...toTheEnd, ...steps] : steps),
    ),
    { numRuns: 20, endOnFailure: true },
  );
  expect([...seen]).toEqual(
    expect.arrayContaining(['awaiting-iqa', 'action-with-learner', 'in-progress', 'returned']),
  );
}, 120_000);
