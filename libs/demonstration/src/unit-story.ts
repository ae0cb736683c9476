import { isRecorded } from './assess.js';
import type { Course } from './courses.js';
import { draftPortfolio, ending } from './endings.js';
import { enoughTogether } from './enough-together.js';
import { decided, drafted, handedBack, revised, type Told, waiting } from './evidence-stories.js';
import type { Learning } from './learning.js';
import { type PlannedItem, planItems } from './plan-items.js';
import type { Story } from './schedule.js';

/**
 * The stories of one learner's unit: its evidence, concurrently, then its ending.
 *
 * @param enrolled days ago; nothing happens earlier
 */
export function storiesOfUnit(learning: Learning, course: Course, enrolled: number): Story[] {
  const from = Math.min(course.from ?? 1, enrolled - 1);
  const to = Math.min(course.to ?? 1, Math.max(1, from - learning.chance.between(0, 6)));
  const all = planItems(learning.criteria, learning.chance, learning);
  const fates = fatesOf(course);
  const { chosen, others } = chooseForLater(all, fates.length);
  const done = others.slice(0, Math.round(course.decided * all.length));
  const last = course.end ? to + daysOfEnding[course.end] : to;
  const dayOf = (index: number, count: number) => from - ((from - last) * (index + 1)) / count;
  const count = done.length + fates.length;
  const stories = done.map((item, index) => {
    const told = { item, until: dayOf(index, count) };
    return isWorthRevising(learning, item, index) ? revised(learning, told) : decided(learning, told);
  });
  chosen.forEach((item, index) => {
    stories.push(fates[index]!(learning, { item, until: dayOf(done.length + index, count) }));
  });
  if (course.together) stories.push(enoughTogether(learning, chosen[0]!, to + 4));
  if (course.extra && done[0])
    stories.push(waiting(learning, { item: done.find(isOwn) ?? done[0], until: to + 1 }));
  if (course.draftPortfolio) stories.push(draftPortfolio(learning));
  if (course.end) stories.push(ending(learning, course.end, to, done));
  return stories;
}

type Fate = (learning: Learning, told: Told) => Story;

function fatesOf({
  partly = 0,
  notYet = 0,
  drafts = 0,
  handedBack: returned = 0,
  waiting: queued = 0,
}: Course): Fate[] {
  const times = (count: number, fate: Fate) => Array.from({ length: count }, () => fate);
  return [
    ...times(partly, (learning, told) => decided(learning, told, 'partly')),
    ...times(notYet, (learning, told) => decided(learning, told, 'not-yet')),
    ...times(drafts, drafted),
    ...times(returned, handedBack),
    ...times(queued, waiting),
  ];
}

/** Undecided items must be the learner's own: an assessor's record is decided when it is made. */
function chooseForLater(
  items: readonly PlannedItem[],
  count: number,
): { readonly chosen: readonly PlannedItem[]; readonly others: readonly PlannedItem[] } {
  const own = items.filter(isOwn);
  const chosen = new Set(own.slice(own.length - count));
  return { chosen: [...chosen], others: items.filter((item) => !chosen.has(item)) };
}

const isOwn = (item: PlannedItem): boolean => !isRecorded(item);

const isWorthRevising = ({ chance }: Learning, item: PlannedItem, index: number): boolean =>
  index > 1 && item.piece.method === 'reflective-account' && chance.happens(0.3);

/** Days from the last decision to the end. */
const daysOfEnding: Readonly<Record<NonNullable<Course['end']>, number>> = {
  'ready-to-declare': 0,
  declared: 2,
  'signed-off': 4,
  'action-required': 7,
  cleared: 7,
  'cleared-after-action': 21,
};
