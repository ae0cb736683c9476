import { decideCriterion } from '#assessment';
import { assess } from './assess.js';
import type { Learning } from './learning.js';
import type { PlannedItem } from './plan-items.js';
import { draft, submit } from './put-forward.js';
import type { Story } from './schedule.js';
import { pieces } from './writing/pieces.js';
import { reasons } from './writing/remarks.js';

/** Two items that each support the same criterion partly; the assessor decides they are enough together. */
export async function* enoughTogether(
  learning: Learning,
  { piece, criteria }: PlannedItem,
  day: number,
): Story {
  const { assessor, unitId, stage, decisions, partly } = learning;
  const { calendar } = stage;
  const own = pieces.find(({ subject, shows }) => subject === piece.subject && shows === 'both') ?? piece;
  const criterion = criteria.at(-1)!;
  for (const [index, title] of ['How I prepare', 'How I carry it out'].entries()) {
    const tx = yield calendar.at(day + 6 - index * 2, 9 + index);
    const part = { piece: { ...own, title: `${title}: ${own.title}` }, criteria: [criterion] };
    const { evidenceId } = await draft(tx, learning, part, calendar.day(day + 9 - index));
    const revisionId = await submit(tx, learning, evidenceId);
    await assess(yield calendar.at(day + 5 - index * 2, 15), learning, revisionId, 'partly');
  }
  const decided = await decideCriterion(yield calendar.at(day, 16), assessor, unitId, criterion.id, {
    outcome: 'met',
    judgementIds: partly.get(criterion.id)!,
    reasons: reasons.plain,
    togetherBecause: reasons.together[0],
    expectedLatestId: decisions.get(criterion.id) ?? null,
  });
  decisions.set(criterion.id, decided.decisionId);
}
