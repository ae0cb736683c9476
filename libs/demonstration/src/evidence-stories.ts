import { reviseEvidence, saveFeedbackDraft } from '#assessment';
import type { CentreTransaction } from '#database';
import { loadRevisionFor, saveDraftDetails } from '#evidence';
import { assess, isRecorded, record, type Verdict } from './assess.js';
import type { Learning } from './learning.js';
import type { PlannedItem } from './plan-items.js';
import { draft, type PutForward, submit } from './put-forward.js';
import type { Story } from './schedule.js';
import { worded } from './writing/piece.js';
import { additions, feedback } from './writing/remarks.js';

/** One item of evidence; `until` is when the last thing happens to it, in days ago. */
export interface Told {
  readonly item: PlannedItem;
  readonly until: number;
}

/** Submitted and decided, or recorded and decided by an assessor who was present. */
export async function* decided(learning: Learning, { item, until }: Told, verdict: Verdict = 'met'): Story {
  const { chance } = learning;
  const { calendar } = learning.stage;
  const hour = chance.between(14, 17) + chance.next() / 2;
  if (isRecorded(item) && verdict === 'met') {
    const tx = yield calendar.at(until, hour);
    return record(tx, learning, item, calendar.day(until + chance.between(1, 2)));
  }
  const { revisionId } = yield* submitted(learning, { item, until: until + chance.between(1, 5) });
  await assess(yield calendar.at(until, hour), learning, revisionId, verdict);
}

/** Submitted, and still in the queue. */
export async function* waiting(learning: Learning, told: Told): Story {
  const { revisionId } = yield* submitted(learning, told);
  if (!learning.chance.happens(0.15)) return;
  const tx = yield learning.stage.calendar.at(told.until - 1, 16);
  await saveFeedbackDraft(tx, learning.assessor, revisionId, feedback.draft[0]);
}

/** Handed back, and still with the learner. */
export async function* handedBack(learning: Learning, { item, until }: Told): Story {
  const { revisionId } = yield* submitted(learning, { item, until: until + 3 });
  await assess(yield learning.stage.calendar.at(until, 15), learning, revisionId, 'partly', {
    handBack: true,
  });
}

/** Handed back, revised, and then met. */
export async function* revised(learning: Learning, { item, until }: Told): Story {
  const { learner, chance } = learning;
  const { calendar } = learning.stage;
  const { evidenceId, revisionId } = yield* submitted(learning, { item, until: until + 9 });
  await assess(yield calendar.at(until + 7, 15), learning, revisionId, 'not-yet', { handBack: true });
  const tx = yield calendar.at(until + 3, 11);
  const begun = await reviseEvidence(tx, learner, evidenceId);
  const { title, method, activityOn, text } = await loadRevisionFor(tx, learner, begun.revisionId);
  const longer = `${text}${worded(chance.pick(additions), chance)}`;
  await saveDraftDetails(tx, learner, evidenceId, { title, method, activityOn, text: longer });
  const second = await submit(tx, learning, evidenceId);
  await assess(yield calendar.at(until, 16), learning, second, 'met');
}

/** Never submitted. */
export async function* drafted(learning: Learning, { item, until }: Told): Story {
  const { calendar } = learning.stage;
  await draft(
    yield calendar.at(until, learning.chance.between(9, 16)),
    learning,
    item,
    calendar.day(until + 2),
  );
}

async function* submitted(
  learning: Learning,
  { item, until }: Told,
): AsyncGenerator<Date, PutForward, CentreTransaction> {
  const { chance } = learning;
  const { calendar } = learning.stage;
  const hour = chance.between(9, 12) + chance.next() / 2;
  const tx = yield calendar.at(until, hour);
  const { evidenceId } = await draft(tx, learning, item, calendar.day(until + chance.between(1, 6)));
  return { evidenceId, revisionId: await submit(yield calendar.at(until, hour + 0.5), learning, evidenceId) };
}
