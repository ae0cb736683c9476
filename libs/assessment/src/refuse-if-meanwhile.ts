import type { CentreTransaction } from '#database';
import type { Actor } from '#people';
import { Conflict } from '#refusals';
import type { Outcome, Supports } from './domain/facts.js';

interface Latest {
  readonly id: string;
  readonly assessorId: string;
  readonly supersedesId: string | null;
  readonly by: string;
  readonly at: Date;
  readonly said: string;
}

/**
 * Whether this very decision was made already: the same person, the same outcome, from the same page. A double
 * click makes one decision and sees it made.
 *
 * @param latestId the decision that is the latest now
 * @param expectedId the one that was the latest when the page was shown
 * @throws Conflict `decided-meanwhile` `{ by, at, outcome }` when somebody decided otherwise in between
 */
export async function decidedAlready(
  tx: CentreTransaction,
  actor: Actor,
  latestId: string | null,
  expectedId: string | null,
  outcome: Outcome,
): Promise<boolean> {
  if (latestId === expectedId) return false;
  const latest = latestId && (await latestOf(tx, latestId, 'criterion_decision', 'outcome', 'decided_at'));
  if (latest && isSame(latest, actor, expectedId, outcome)) return true;
  throw new Conflict(
    'decided-meanwhile',
    latest ? { by: latest.by, at: latest.at, outcome: latest.said } : {},
  );
}

/**
 * As `decidedAlready`, for the judgement of a cross-reference.
 *
 * @param decidedMeanwhile asked before it refuses: that somebody decided is the greater news
 * @throws Conflict `judged-meanwhile` `{ by, at, supports }`
 */
export async function judgedAlready(
  tx: CentreTransaction,
  actor: Actor,
  latestId: string | null,
  expectedId: string | null,
  supports: Supports,
  decidedMeanwhile: () => Promise<unknown> = async () => undefined,
): Promise<boolean> {
  if (latestId === expectedId) return false;
  const latest = latestId && (await latestOf(tx, latestId, 'judgement', 'supports', 'judged_at'));
  if (latest && isSame(latest, actor, expectedId, supports)) return true;
  await decidedMeanwhile();
  throw new Conflict(
    'judged-meanwhile',
    latest ? { by: latest.by, at: latest.at, supports: latest.said } : {},
  );
}

const isSame = (latest: Latest, actor: Actor, expectedId: string | null, said: string): boolean =>
  latest.assessorId === actor.personId && latest.supersedesId === expectedId && latest.said === said;

const latestOf = (
  tx: CentreTransaction,
  id: string,
  table: 'judgement' | 'criterion_decision',
  said: 'supports' | 'outcome',
  at: 'judged_at' | 'decided_at',
): Promise<Latest | undefined> =>
  tx.queryOne<Latest>(
    `select l.id, l.assessor_id as "assessorId", l.supersedes_id as "supersedesId", p.name as by, l.${at} as at,
       l.${said} as said
     from ${table} l join person p on p.centre_id = l.centre_id and p.id = l.assessor_id
     where l.centre_id = $1 and l.id = $2`,
    [tx.centreId, id],
  );
