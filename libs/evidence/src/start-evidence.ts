import { recordAct } from '#audit';
import type { CentreTransaction } from '#database';
import { type Actor, holds } from '#people';
import { Invalid, NotAllowed } from '#refusals';
import { type Method, methods } from '#units';
import { maxEvidenceTitleLength } from './domain/draft-details.js';
import { openEvidence, type OpenedEvidence } from './open-evidence.queries.js';

/**
 * A learner begins a piece of evidence of their own.
 *
 * @throws NotAllowed for who is no learner; Invalid `method`, `title`
 */
export async function startEvidence(
  tx: CentreTransaction,
  actor: Actor,
  { method, title }: { readonly method: Method; readonly title: string },
): Promise<OpenedEvidence> {
  if (!holds(actor, 'learner')) throw new NotAllowed('start-evidence');
  if (!methods.includes(method)) throw new Invalid({ method: 'method-unknown' });
  if (title.length > maxEvidenceTitleLength) throw new Invalid({ title: 'title-too-long' });
  const { personId } = actor;
  const opened = await openEvidence(tx, { learnerId: personId, authorId: personId, method, title });
  await recordAct(tx, actor, 'evidence.started', { evidence: opened.evidenceId }, { method });
  return opened;
}
