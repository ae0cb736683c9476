import {
  invite,
  openACentre,
  type Somebody,
  specify,
  startACohort,
} from '../../support/steps/at-the-centre.js';
import type { TestWeb } from '../../support/web.js';

export interface StoryPeople {
  readonly learner: Somebody;
  /** Learns the same, on a phone that runs no script. */
  readonly fellow: Somebody;
  readonly assessor: Somebody;
  readonly iqa: Somebody;
  readonly manager: Somebody;
  /** The learner's, and their cohort. */
  readonly unitId: string;
  readonly cohortId: string;
}

/** A new centre with two learners of SFJBMS05, each in a cohort, and all whom they meet. */
export async function thePeople(web: TestWeb): Promise<StoryPeople> {
  const administrator = await openACentre(web, 'Harbour Training', 'Ash Fernley');
  const learner = await invite(web, administrator, 'Siŵan Gwynfŵr', 'learner');
  const fellow = await invite(web, administrator, 'Tomos Ledbury', 'learner');
  const assessor = await invite(web, administrator, 'Bryn Okoro', 'assessor');
  const iqa = await invite(web, administrator, 'Carys Wexford', 'iqa');
  const manager = await invite(web, administrator, 'Dara Lindqvist', 'manager');
  const standard = 'Plan support for potential victims of modern slavery';
  const specificationId = await specify(administrator, standard, 'MS05');
  const start = (name: string, learns: Somebody) =>
    startACohort(administrator, name, specificationId, { learner: learns, assessor, iqa, manager });
  const { unitId, cohortId } = await start('Spring intake', learner);
  await start('Autumn intake', fellow);
  return { learner, fellow, assessor, iqa, manager, unitId, cohortId };
}
