import type { Actor } from '#people';
import { type CentreStage, type CohortPlan, cohortStory } from './cohort-story.js';
import { coursesOfFirstCohort, coursesOfSecondCohort } from './courses.js';
import { join } from './join-centre.js';
import type { Keys } from './keys.js';
import type { Stage } from './learning.js';
import { firstCohort, secondCohort, staff } from './people.js';
import type { Story } from './schedule.js';
import { makeSpecifications } from './specifications.js';

/** The large centre: staff and units first, then its cohorts, concurrently. */
export async function* northbridge(stage: Stage, keys: Keys, administrator: Actor): Story {
  const { calendar } = stage;
  const tx = yield calendar.at(150, 9);
  const people = new Map([['administrator', administrator]]);
  for (const player of staff.filter(({ key }) => key !== 'administrator'))
    people.set(player.key, await join(tx, administrator, player, keys.of(player.key)));
  const specifications = await makeSpecifications(yield calendar.at(149, 14), administrator);
  const passwords = new Map([...people].map(([key, { accountId }]) => [accountId, keys.of(key).password]));
  const centre: CentreStage = { ...stage, passwords, keys, administrator, people, specifications };
  return cohorts.map((plan) => cohortStory(centre, plan));
}

const cohorts: readonly CohortPlan[] = [
  {
    name: 'Victim support, autumn intake',
    starts: 140,
    learners: firstCohort,
    courses: coursesOfFirstCohort,
    units: [
      { code: 'NB-PLAN', begins: 139, target: -24 },
      { code: 'NB-INITIAL', begins: 46, target: -110 },
      { code: 'NB-STALK', begins: 7, target: -160 },
    ],
  },
  {
    name: 'Prevention and support, weekend group',
    starts: 48,
    learners: secondCohort,
    courses: coursesOfSecondCohort,
    units: [
      { code: 'NB-SUPPORT', begins: 47, target: -100 },
      { code: 'NB-PREVENT', begins: 20, target: -150 },
    ],
  },
];
