import { type CentreTransaction, isId } from '#database';
import type { Actor } from '#people';
import { Invalid, NotFound } from '#refusals';
import { loadDraftFor } from './load-draft-for.queries.js';
import { locatorProblems } from './locator-problems.js';
import { saveDraft } from './save-draft.js';
import { referencesOf } from './revision-parts.queries.js';
import { countLinks, type CriterionLink, insertLinks, removeLinks } from './write-links.queries.js';

/**
 * Replaces the set of criteria that the actor's own draft shows. Existing links keep their locator and question.
 *
 * @returns the draft's next lock version
 * @throws NotFound when the evidence, or a criterion in a live unit, is not the actor's: then nothing is written
 * @throws Conflict `no-draft`, `draft-changed`; Invalid `locator`
 */
export async function linkCriteria(
  tx: CentreTransaction,
  actor: Actor,
  evidenceId: string,
  links: readonly CriterionLink[],
  lockVersion?: number,
): Promise<number> {
  const draft = await loadDraftFor(tx, actor, evidenceId, { lock: true, lockVersion });
  const wanted = new Map(links.map((link) => [keyOf(link), link]));
  for (const { unitId, criterionId } of wanted.values())
    if (!isId(unitId) || !isId(criterionId)) throw new NotFound('criterion');
  const existing = await referencesOf(tx, draft.revisionId);
  const kept = new Set(existing.map(keyOf));
  const added = [...wanted.values()].filter((link) => !kept.has(keyOf(link)));
  const removed = existing.filter((link) => !wanted.has(keyOf(link)));
  const [faulty] = (await locatorProblems(tx, draft.revisionId, added)).keys();
  if (faulty) throw new Invalid({ locator: 'locator-not-understood' });
  const removedIds = removed.map(({ id }) => id);
  await removeLinks(tx, draft.revisionId, removedIds);
  await insertLinks(tx, draft, added);
  await countLinks(tx, added, 1);
  return saveDraft(tx, actor, draft, 'criteria');
}

const keyOf = ({ unitId, criterionId }: Pick<CriterionLink, 'unitId' | 'criterionId'>): string =>
  `${unitId} ${criterionId}`.toLowerCase();
