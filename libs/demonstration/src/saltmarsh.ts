import type { Actor } from '#people';
import { cohortStory } from './cohort-story.js';
import { join } from './join-centre.js';
import type { Keys } from './keys.js';
import type { Stage } from './learning.js';
import { type Player, staff } from './people.js';
import type { Story } from './schedule.js';
import { makeSpecifications } from './specifications.js';

/** A small centre that shares an assessor with the large one. */
export async function* saltmarsh(stage: Stage, keys: Keys, administrator: Actor): Story {
  const tx = yield stage.calendar.at(50, 9);
  const arrive = (player: Player) => join(tx, administrator, player, keys.of(player.key));
  const assessor = await arrive(staff.find(({ key }) => key === 'second-assessor')!);
  const iqa = await arrive({ key: 's-iqa', name: 'Halcyon Reedmace', roles: ['iqa', 'manager'] });
  const people = new Map(Object.entries({ assessor, iqa, manager: iqa }));
  const specifications = await makeSpecifications(tx, administrator, ['NB-SUPPORT']);
  return [
    cohortStory(
      { ...stage, keys, administrator, people, specifications },
      {
        name: 'Evening group',
        starts: 49,
        learners: [{ key: 's-learner', name: 'Ffion Morfa-Hesg', roles: ['learner'] }],
        courses: [[{ decided: 0.3, waiting: 1, from: 40, to: 5 }]],
        units: [{ code: 'NB-SUPPORT', begins: 49, target: -90 }],
        seed: 'saltmarsh',
      },
    ),
  ];
}
