import { type Actor, invitePerson } from '#people';
import { addUnitToCohort, createCohort } from '#units';
import { chanceOf } from './chance.js';
import { type Course, firstOfSecondAssessor } from './courses.js';
import { allocateTo, enrolLearners } from './enrol-learners.js';
import { join } from './join-centre.js';
import type { Keys } from './keys.js';
import type { Stage } from './learning.js';
import type { Player } from './people.js';
import type { Story } from './schedule.js';
import type { Specification, SpecificationCode } from './specifications.js';
import { storiesOfUnit } from './unit-story.js';

/** What the cohorts of the centre have in common. */
export interface CentreStage extends Stage {
  readonly keys: Keys;
  readonly administrator: Actor;
  readonly people: ReadonlyMap<string, Actor>;
  readonly specifications: ReadonlyMap<SpecificationCode, Specification>;
}

export interface CohortPlan {
  readonly name: string;
  /** Days ago. */
  readonly starts: number;
  readonly learners: readonly Player[];
  /** For each learner, and each unit. */
  readonly courses: readonly (readonly Course[])[];
  /** Both in days ago; negative is in the future. */
  readonly units: readonly {
    readonly code: SpecificationCode;
    readonly begins: number;
    readonly target: number;
  }[];
  /** In place of learner and unit, for what is left to chance. */
  readonly seed?: string;
}

interface OpenCohort {
  readonly id: string;
  readonly plan: CohortPlan;
  /** Those who joined, in the order of the plan. */
  readonly learners: readonly (Actor & { readonly key: string })[];
}

/** A cohort begins; its learners join, and take up one unit after another. */
export async function* cohortStory(centre: CentreStage, plan: CohortPlan): Story {
  const { calendar, administrator, people, keys } = centre;
  const tx = yield calendar.at(plan.starts, 9);
  const id = await createCohort(tx, administrator, {
    name: plan.name,
    startsOn: calendar.day(plan.starts),
    managerId: people.get('manager')!.personId,
  });
  const learners: (Actor & { key: string })[] = [];
  for (const player of plan.learners.filter(({ notJoined }) => !notJoined))
    learners.push({ key: player.key, ...(await join(tx, administrator, player, keys.of(player.key))) });
  const cohort = { id, plan, learners };
  const begin = plan.units.map((_, place) => unitBegins(centre, cohort, place));
  return learners.length < plan.learners.length ? [...begin, lateComers(centre, cohort)] : begin;
}

/** Enrols the cohort on its next unit and allocates everyone. */
async function* unitBegins(
  centre: CentreStage,
  { id: cohortId, plan, learners }: OpenCohort,
  place: number,
): Story {
  const { calendar, administrator, specifications } = centre;
  const { code, begins, target } = plan.units[place]!;
  const { id: unitSpecificationId, ...specification } = specifications.get(code)!;
  const tx = yield calendar.at(begins, 10);
  await addUnitToCohort(tx, administrator, {
    cohortId,
    unitSpecificationId,
    targetDate: calendar.day(target),
  });
  const { units } = await enrolLearners(tx, administrator, cohortId, learners);
  const allocating = yield calendar.at(begins, 11);
  const stories: Story[] = [];
  for (const [index, learner] of learners.entries()) {
    const { id: unitId } = units.find(({ learnerId }) => learnerId === learner.personId)!;
    const duties = dutiesFor(centre, index);
    await allocateTo(allocating, administrator, [unitId], duties);
    const remembered = { decisions: new Map<string, string>(), partly: new Map<string, string[]>() };
    const learning = {
      stage: centre,
      chance: chanceOf(plan.seed ?? `${learner.key}/${code}`),
      unitId,
      learner,
    };
    stories.push(
      ...storiesOfUnit(
        { ...learning, ...specification, ...duties, ...remembered },
        plan.courses[index]![place]!,
        begins,
      ),
    );
  }
  return stories;
}

function dutiesFor({ people }: CentreStage, index: number): { assessor: Actor; iqa: Actor } {
  const assessor = people.get(index < firstOfSecondAssessor ? 'assessor' : 'second-assessor')!;
  return { assessor, iqa: people.get(index % 5 === 4 ? 'second-iqa' : 'iqa')! };
}

/** Invited and enrolled this week; have not accepted yet and are not allocated. */
async function* lateComers({ calendar, administrator, keys }: CentreStage, { id, plan }: OpenCohort): Story {
  const tx = yield calendar.at(3, 13);
  const invited: { readonly personId: string }[] = [];
  for (const { key, name, roles } of plan.learners.filter(({ notJoined }) => notJoined))
    invited.push(await invitePerson(tx, administrator, { name, roles, address: keys.of(key).address }));
  await enrolLearners(yield calendar.at(2, 9), administrator, id, invited);
}
