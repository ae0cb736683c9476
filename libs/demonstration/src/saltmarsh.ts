import type { Actor } from '#people';
import { addUnitToCohort, createCohort } from '#units';
import { chanceOf } from './chance.js';
import { allocateTo, enrolLearners } from './enrol-learners.js';
import { join } from './join-centre.js';
import type { Keys } from './keys.js';
import type { Stage } from './learning.js';
import { staff } from './people.js';
import type { Story } from './schedule.js';
import { makeSpecifications } from './specifications.js';
import { storiesOfUnit } from './unit-story.js';

/** A small centre that shares an assessor with the large one. */
export async function* saltmarsh(stage: Stage, keys: Keys, administrator: Actor): Story {
  const { calendar } = stage;
  const tx = yield calendar.at(50, 9);
  const assessor = await join(
    tx,
    administrator,
    staff.find(({ key }) => key === 'second-assessor')!,
    keys.of('second-assessor'),
  );
  const iqa = await join(
    tx,
    administrator,
    { key: 's-iqa', name: 'Halcyon Reedmace', roles: ['iqa', 'manager'] },
    keys.of('s-iqa'),
  );
  const learner = await join(
    tx,
    administrator,
    { key: 's-learner', name: 'Ffion Morfa-Hesg', roles: ['learner'] },
    keys.of('s-learner'),
  );
  const code = 'NB-SUPPORT';
  const specifications = await makeSpecifications(tx, administrator, [code]);
  const cohortId = await createCohort(tx, administrator, {
    name: 'Evening group',
    startsOn: calendar.day(49),
    managerId: iqa.personId,
  });
  const { id: unitSpecificationId, criteria, simulationAllowed } = specifications.get(code)!;
  await addUnitToCohort(tx, administrator, { cohortId, unitSpecificationId, targetDate: calendar.day(-90) });
  const [unit] = await enrolLearners(yield calendar.at(49), administrator, cohortId, [learner]);
  const { unitId } = unit!;
  await allocateTo(yield calendar.at(49, 11), administrator, [unitId], { assessor, iqa });
  const chance = chanceOf('saltmarsh');
  const passwords = new Map([[assessor.accountId, keys.of('second-assessor').password]]);
  const learning = {
    stage: { ...stage, passwords },
    chance,
    unitId,
    learner,
    assessor,
    iqa,
    criteria,
    simulationAllowed,
  };
  return storiesOfUnit(
    { ...learning, decisions: new Map(), partly: new Map() },
    { decided: 0.3, waiting: 1, from: 40, to: 5 },
    49,
  );
}
