import { declareUnit, readinessForSignOff, signOff } from '#assessment';
import type { CentreTransaction } from '#database';
import { requestPortfolio } from '#portfolio';
import { reviewUnit } from '#quality';
import { loadUnitFor } from '#units';
import { sourceLanguage } from '#words';
import { assess } from './assess.js';
import type { Course } from './courses.js';
import type { Learning } from './learning.js';
import type { PlannedItem } from './plan-items.js';
import { draft, submit } from './put-forward.js';
import type { Story } from './schedule.js';
import { pieces } from './writing/pieces.js';
import { review as reviewed } from './writing/remarks.js';

/** From the last criterion met to the unit's final state, reached `to` days ago. */
export async function* ending(
  learning: Learning,
  end: NonNullable<Course['end']>,
  to: number,
  items: readonly PlannedItem[],
): Story {
  const { calendar } = learning.stage;
  if (end === 'ready-to-declare') return;
  // Days taken by quality assurance, and by a second round of it.
  const review = end === 'signed-off' || end === 'declared' ? 0 : 3;
  const late = end === 'cleared-after-action' ? 14 : 0;
  const signedOn = to + late + review;
  const { learner, unitId } = learning;
  await declareUnit(
    yield calendar.at(end === 'declared' ? to : signedOn + 2, 19),
    learner,
    unitId,
    sourceLanguage,
  );
  if (end === 'declared') return;
  const signOffId = await sign(yield calendar.at(signedOn, 20), learning);
  if (end === 'signed-off') return;
  if (end === 'cleared') return clear(yield calendar.at(to, 21), learning, signOffId);
  yield* askForAction(learning, signOffId, to + late, items);
  if (end === 'action-required') return;
  yield* showAgain(learning, items[0]!, to + 8);
  await declareUnit(yield calendar.at(to + 4, 19), learner, unitId, sourceLanguage);
  const again = await sign(yield calendar.at(to + 2, 20), learning);
  await clear(yield calendar.at(to, 21), learning, again);
}

async function sign(tx: CentreTransaction, { assessor, unitId, stage }: Learning): Promise<string> {
  const unit = await loadUnitFor(tx, assessor, unitId);
  const { standing } = await readinessForSignOff(tx, assessor.personId, unit);
  const password = stage.passwords.get(assessor.accountId)!;
  const signed = await signOff(tx, assessor, unitId, {
    ...{ password, expectedDigest: standing.digest! },
    language: sourceLanguage,
  });
  return signed.signOffId;
}

/** The IQA clears the unit, and the learner requests its portfolio. */
async function clear(
  tx: CentreTransaction,
  { iqa, learner, unitId }: Learning,
  expectedSignOffId: string,
): Promise<void> {
  await reviewUnit(tx, iqa, unitId, {
    ...{ outcome: 'cleared', reasons: reviewed.cleared, expectedSignOffId },
    language: sourceLanguage,
  });
  await requestPortfolio(tx, learner, unitId, { draft: false });
}

async function* askForAction(
  { iqa, unitId, stage }: Learning,
  expectedSignOffId: string,
  day: number,
  [first]: readonly PlannedItem[],
): AsyncGenerator<Date, void, CentreTransaction> {
  await reviewUnit(yield stage.calendar.at(day, 21), iqa, unitId, {
    outcome: 'action-required',
    reasons: reviewed.actionRequired,
    criteria: first!.criteria.slice(0, 2).map(({ id }) => ({ criterionId: id, reasons: reviewed.reopened })),
    expectedSignOffId,
    language: sourceLanguage,
  });
}

/** The learner submits new evidence for the reopened criteria, and the assessor decides them again. */
async function* showAgain(
  learning: Learning,
  { piece, criteria }: PlannedItem,
  day: number,
): AsyncGenerator<Date, void, CentreTransaction> {
  const { calendar } = learning.stage;
  const own = pieces.find(({ subject, shows }) => subject === piece.subject && shows === 'both') ?? piece;
  const again = {
    piece: { ...own, title: 'A second occasion, after quality assurance' },
    criteria: criteria.slice(0, 2),
  };
  const tx = yield calendar.at(day, 10);
  const { evidenceId } = await draft(tx, learning, again, calendar.day(day + 2));
  const revisionId = await submit(tx, learning, evidenceId);
  await assess(yield calendar.at(day - 2, 15), learning, revisionId, 'met');
}

/** The learner requests a draft of the portfolio. */
export async function* draftPortfolio({ stage, learner, unitId }: Learning): Story {
  await requestPortfolio(yield stage.calendar.at(1, 18), learner, unitId, { draft: true });
}
