import { evidenceReference } from '#evidence/domain';
import type { Annex } from './portfolio-document.js';
import type { PortfolioFacts } from './portfolio-facts.js';
import type { PortfolioBody } from './select-for-body.js';

/** History: what no longer stands. Nothing is overwritten, so it is printed, after everything that counts. */
export function buildAnnex(facts: PortfolioFacts, body: PortfolioBody): Annex {
  const inBody = new Set([...body.decisions.values(), ...body.revisions].map(({ id }) => id));
  const linked = new Set(facts.crossReferences.map(({ revisionId }) => revisionId));
  const others = facts.revisions
    .filter(({ id }) => linked.has(id) && !inBody.has(id))
    .map((revision) => ({ ...revision, reference: evidenceReference(revision.evidenceNumber) }));
  return {
    decisions: facts.decisions
      .filter(({ id }) => !inBody.has(id))
      .map((decision) => ({
        ...decision,
        label: facts.criteria.find(({ criterionId }) => criterionId === decision.criterionId)?.label ?? '',
        supersededBy: facts.decisions.find(({ supersedesId }) => supersedesId === decision.id) ?? null,
      })),
    revisions: others.filter(({ withdrawn }) => !withdrawn),
    withdrawn: others.filter(({ withdrawn }) => withdrawn),
    signOffs: facts.signOffs.filter(({ stands }) => !stands),
    moves: facts.moves,
  };
}
