import type { CarryPair } from '#assessment';
import type { CentreTransaction } from '#database';
import { countLinks, type CriterionLink, insertLinks } from '#evidence';
import { draftsLocked } from './work.queries.js';

/** A cross-reference of a draft, as it was. */
export interface DraftLink extends CriterionLink {
  readonly revisionId: string;
}

/** Takes the cross-references of drafts off a unit: drafts follow their learner, and change with them. */
export async function takeDraftLinks(tx: CentreTransaction, unitId: string): Promise<DraftLink[]> {
  const links = await tx.query<DraftLink>(
    `delete from cross_reference x using evidence_revision r
     where x.centre_id = $1 and x.unit_id = $2 and r.centre_id = x.centre_id and r.id = x.revision_id
       and r.submitted_at is null
     returning x.revision_id as "revisionId", x.unit_id as "unitId", x.criterion_id as "criterionId", x.locator, x.question`,
    [tx.centreId, unitId],
  );
  await countLinks(tx, links, -1);
  // A page that shows the draft as it was is stale.
  await tx.query(
    'update evidence_revision set lock_version = lock_version + 1 where centre_id = $1 and id = any($2)',
    [tx.centreId, [...new Set(links.map(({ revisionId }) => revisionId))]],
  );
  return links;
}

/** Puts those of what is still a draft into a live unit of the same learner: one may be submitted or discarded since. */
export async function putDraftLinks(
  tx: CentreTransaction,
  learnerId: string,
  links: readonly DraftLink[],
): Promise<void> {
  const drafts = await draftsAmong(tx, links);
  for (const revisionId of drafts)
    await insertLinks(
      tx,
      { revisionId, learnerId },
      links.filter((link) => link.revisionId === revisionId),
    );
  await countLinks(
    tx,
    links.filter(({ revisionId }) => drafts.has(revisionId)),
    1,
  );
}

async function draftsAmong(tx: CentreTransaction, links: readonly DraftLink[]): Promise<ReadonlySet<string>> {
  const revisionIds = [...new Set(links.map(({ revisionId }) => revisionId))];
  const rows = await tx.query(draftsLocked.with(tx.centreId, revisionIds));
  return new Set(rows.map(({ id }) => id));
}

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
