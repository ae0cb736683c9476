import { type CentreTransaction, type Statement, statement } from '#database';
import type { Actor } from '#people';
import { Conflict } from '#refusals';
import type { Outcome, Supports } from './domain/facts.js';

interface Latest {
  readonly id: string;
  readonly assessorId: string;
  readonly supersedesId: string | null;
  readonly by: string;
  readonly at: Date;
  readonly outcome: string;
}

const latestText = (table: string, outcome: string, at: string): string =>
  `select l.id, l.assessor_id as "assessorId", l.supersedes_id as "supersedesId", p.name as by, l.${at} as at,
     l.${outcome} as outcome
   from ${table} l join person p on p.centre_id = l.centre_id and p.id = l.assessor_id
   where l.centre_id = $1 and l.id = $2`;

export const latestRows = {
  judgement: statement<Latest>(latestText('judgement', 'supports', 'judged_at')),
  decision: statement<Latest>(latestText('criterion_decision', 'outcome', 'decided_at')),
};

/**
 * True for a repeat of the same request (a double click): the same person, the same outcome, from the same page.
 *
 * @param latestId the decision that is the latest now
 * @param expectedId the one that was the latest when the page was shown
 * @throws Conflict `decided-meanwhile` `{ by, at, outcome }` when the criterion was decided otherwise in between
 */
export async function alreadyDecided(
  tx: CentreTransaction,
  actor: Actor,
  latestId: string | null,
  expectedId: string | null,
  outcome: Outcome,
): Promise<boolean> {
  if (latestId === expectedId) return false;
  const latest = latestId && (await latestOf(tx, latestRows.decision, latestId));
  if (latest && isSame(latest, actor, expectedId, outcome)) return true;
  throw new Conflict(
    'decided-meanwhile',
    latest ? { by: latest.by, at: latest.at, outcome: latest.outcome } : {},
  );
}

/**
 * As `alreadyDecided`, for the judgement of a cross-reference.
 *
 * @param decidedMeanwhile checked first: a new decision is the more important conflict to report
 * @throws Conflict `judged-meanwhile` `{ by, at, supports }`
 */
export async function alreadyJudged(
  tx: CentreTransaction,
  actor: Actor,
  latestId: string | null,
  expectedId: string | null,
  supports: Supports,
  decidedMeanwhile: () => Promise<unknown> = async () => undefined,
): Promise<boolean> {
  if (latestId === expectedId) return false;
  const latest = latestId && (await latestOf(tx, latestRows.judgement, latestId));
  if (latest && isSame(latest, actor, expectedId, supports)) return true;
  await decidedMeanwhile();
  throw new Conflict(
    'judged-meanwhile',
    latest ? { by: latest.by, at: latest.at, supports: latest.outcome } : {},
  );
}

const isSame = (latest: Latest, actor: Actor, expectedId: string | null, outcome: string): boolean =>
  latest.assessorId === actor.personId && latest.supersedesId === expectedId && latest.outcome === outcome;

const latestOf = (tx: CentreTransaction, rows: Statement<Latest>, id: string): Promise<Latest | undefined> =>
  tx.queryOne(rows.with(tx.centreId, id));
