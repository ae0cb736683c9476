import { checkAuthenticity, giveFeedback, judge, recordObservation } from '#assessment';
import { newId } from '#database';
import type { Actor } from '#people';
import { reviewUnit } from '#quality';
import { RuleBroken } from '#refusals';
import { allocate } from '#units';
import { asOwner } from '../../support/connections.js';
import { aUnit, type TestUnit } from '../../support/a-unit.js';
import {
  aUnitReadyForSignOff,
  aUnitSignedOff,
  press,
  signItOff,
  submission,
  type TestUnitWithEvidence,
} from '../../support/an-assessment.js';
import { sql } from '../../support/sql.js';

/** Somebody who is the learner of the unit holds every other role as well. */
const inEveryRole = <Person extends Actor>(person: Person): Person => ({
  ...person,
  roles: ['learner', 'assessor', 'iqa', 'administrator'],
});

/** Gives a duty without asking `allocate`, which would refuse: what is tested is what comes after it. */
async function forceDuty(
  { centre, unitId }: TestUnit,
  personId: string,
  duty: 'assessor' | 'iqa',
): Promise<void> {
  await (
    await asOwner()
  ).inCentre(centre.id, async (tx) => {
    await tx.query(
      sql('update allocation set ended_at = $3 where unit_id = $1 and duty = $2 and ended_at is null', [
        unitId,
        duty,
        tx.now,
      ]),
    );
    await tx.query(
      sql(
        'insert into allocation (centre_id, id, unit_id, person_id, duty, starts_at) values ($1, $2, $3, $4, $5, $6)',
        [centre.id, newId(), unitId, personId, duty, tx.now],
      ),
    );
  });
}

const refusedWith = (work: Promise<unknown>, ...codes: string[]) =>
  expect(work).rejects.toMatchObject({
    blockers: expect.arrayContaining(codes.map((code) => expect.objectContaining({ code }))),
  });

describe('threat 40: nobody assesses themselves', () => {
  test('not as the allocated assessor of their own unit, in any role they switch to', async () => {
    const given = await aUnit();
    const [criterionId] = given.standard.criterionIds;
    const evidence = await submission(given, [criterionId!]);
    const reference = evidence.references.get(criterionId!)!;
    const self = inEveryRole(given.learner);
    await forceDuty(given, self.personId, 'assessor');
    const judgement = {
      supports: 'fully',
      valid: true,
      reliable: true,
      reasons: 'I know.',
      expectedLatestId: null,
    } as const;
    await refusedWith(
      given.centre.run((tx) => judge(tx, self, reference, judgement)),
      'own-work',
    );
    await refusedWith(press(given, reference, 'met', { by: self }), 'own-work');
    const ofSelf = {
      learnerId: self.personId,
      method: 'direct-observation',
      title: 'Me',
      activityOn: '2026-01-01',
      text: 'I did well.',
      confidentiality: { identifiable: 'nobody' },
      criteria: [{ unitId: given.unitId, criterionId: criterionId!, key: 'met', reasons: 'Seen.' }],
    } as const;
    await expect(given.centre.run((tx) => recordObservation(tx, self, ofSelf))).rejects.toMatchObject({
      kind: 'not-allowed',
    });
    const { revisionId } = evidence;
    const check = { establishedBy: 'observed', current: true, note: '' } as const;
    await expect(
      given.centre.run((tx) => checkAuthenticity(tx, self, revisionId, check)),
    ).rejects.toMatchObject({ kind: 'not-allowed' });
    await expect(
      given.centre.run((tx) => giveFeedback(tx, self, revisionId, { text: 'Good.', returned: false })),
    ).rejects.toMatchObject({ kind: 'not-allowed' });
  });

  test('nor signs off or reviews their own unit', async () => {
    const given = await aUnitReadyForSignOff();
    const self = inEveryRole(given.learner);
    await forceDuty(given, self.personId, 'assessor');
    await refusedWith(signItOff({ ...given, assessor: self }), 'own-unit');
    const signed = await aUnitSignedOff();
    const learner = inEveryRole(signed.learner);
    await forceDuty(signed, learner.personId, 'iqa');
    await refusedWith(review(signed, learner), 'own-unit');
  });

  test('and the allocation itself is refused', async () => {
    const given = await aUnit();
    for (const duty of ['assessor', 'iqa'] as const) {
      const own = given.centre.run(async (tx) => {
        await tx.query(
          sql(
            'insert into person_role (centre_id, id, person_id, role, granted_at) values ($1,$2,$3,$4,$5)',
            [given.centre.id, newId(), given.learner.personId, duty, tx.now],
          ),
        );
        await allocate(tx, given.administrator, {
          unitId: given.unitId,
          personId: given.learner.personId,
          duty,
        });
      });
      await expect(own).rejects.toThrow(RuleBroken);
    }
  });
});

const review = ({ centre, unitId, signOffId }: TestUnitWithEvidence & { signOffId: string }, by: Actor) =>
  centre.run((tx) =>
    reviewUnit(tx, by, unitId, {
      outcome: 'cleared',
      reasons: 'Fine.',
      expectedSignOffId: signOffId,
      language: 'en',
    }),
  );

test('threat 40: nobody quality-assures what they assessed, though their duty has changed since', async () => {
  const given = await aUnitSignedOff();
  const turned: Actor = { ...given.assessor, roles: ['assessor', 'iqa'] };
  await forceDuty(given, turned.personId, 'iqa');
  await refusedWith(review(given, turned), 'own-assessment');
});

test('threat 40: nor what they only judged, when somebody else decided it', async () => {
  const given = await aUnitReadyForSignOff();
  const judged = await given.centre.person('assessor', 'iqa');
  await forceDuty(given, judged.personId, 'assessor');
  const more = await submission(given, given.standard.criterionIds.slice(0, 1));
  for (const reference of more.references.values()) await press(given, reference, 'partly', { by: judged });
  await forceDuty(given, given.assessor.personId, 'assessor');
  const signOffId = await signItOff(given);
  await forceDuty(given, judged.personId, 'iqa');
  await refusedWith(review({ ...given, signOffId }, judged), 'own-assessment');
});
