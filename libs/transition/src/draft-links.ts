import type { CarryPair } from '#assessment';
import type { CentreTransaction } from '#database';
import { countLinks, insertLinks } from '#evidence';
import { type DraftLink, draftLinksTaken, draftsChanged, draftsLocked } from './work.queries.js';

/** Takes the cross-references of drafts off a unit: drafts follow their learner, and change with them. */
export async function detachDraftLinks(tx: CentreTransaction, unitId: string): Promise<DraftLink[]> {
  const links = await tx.query(draftLinksTaken.with(tx.centreId, unitId));
  await countLinks(tx, links, -1);
  // A page that shows the draft as it was is stale.
  await tx.query(draftsChanged.with(tx.centreId, revisionsOf(links)));
  return links;
}

/** Puts those of what is still a draft into a live unit of the same learner: one may be submitted or discarded since. */
export async function attachDraftLinks(
  tx: CentreTransaction,
  learnerId: string,
  links: readonly DraftLink[],
): Promise<void> {
  const drafts = await tx.query(draftsLocked.with(tx.centreId, revisionsOf(links)));
  for (const { id: revisionId } of drafts) {
    const put = links.filter((link) => link.revisionId === revisionId);
    await insertLinks(tx, { revisionId, learnerId }, put);
    await countLinks(tx, put, 1);
  }
}

const revisionsOf = (links: readonly DraftLink[]): string[] => [
  ...new Set(links.map(({ revisionId }) => revisionId)),
];

/** The same drafts for the partners of their criteria. */
export function partnersOf(
  links: readonly DraftLink[],
  pairs: readonly CarryPair[],
  unitId: string,
): DraftLink[] {
  const partners = links.flatMap((link) =>
    pairs
      .filter(({ criterionId }) => criterionId === link.criterionId)
      .map(({ toCriterionId }) => ({ ...link, unitId, criterionId: toCriterionId })),
  );
  return [...new Map(partners.map((link) => [`${link.revisionId} ${link.criterionId}`, link])).values()];
}
