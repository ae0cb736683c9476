import { listed } from './build-evidence-items.js';
import { evidenceReference } from './evidence-reference.js';
import type { DecisionFacts, PortfolioFacts, TransitionFacts } from './portfolio-facts.js';
import type { Annex, EndedDecision, Transition } from './portfolio-items.js';
import { reopeningOf, type Shown } from './what-is-shown.js';

/** What was, and stands no longer: nothing is overwritten, so it is printed, after everything that counts. */
export function buildAnnex(facts: PortfolioFacts, shown: Shown): Annex {
  const printed = new Set([...shown.decisions.values()].map(({ id }) => id));
  const inFull = new Set(shown.revisions.map(({ id }) => id));
  const linked = new Set(facts.crossReferences.map(({ revisionId }) => revisionId));
  const others = facts.revisions.filter(({ id }) => linked.has(id) && !inFull.has(id));
  return {
    decisions: facts.decisions.filter(({ id }) => !printed.has(id)).map((decision) => ended(decision, facts)),
    revisions: others
      .filter(({ withdrawn }) => !withdrawn)
      .map((revision) => ({
        reference: evidenceReference(revision.evidenceNumber),
        revision: revision.revision,
        title: revision.title,
        submittedAt: revision.submittedAt.toISOString(),
        files: revision.files.map(listed),
      })),
    withdrawn: others.flatMap(({ withdrawn, evidenceNumber, revision, title }) =>
      withdrawn
        ? [
            {
              reference: evidenceReference(evidenceNumber),
              revision,
              title,
              at: withdrawn.at.toISOString(),
              by: withdrawn.by,
              reason: withdrawn.reason,
            },
          ]
        : [],
    ),
    signOffs: facts.signOffs
      .filter(({ stands }) => !stands)
      .map(({ by, capacity, at, decisionIds }) => ({
        name: by,
        capacity,
        at: at.toISOString(),
        decisions: decisionIds.length,
      })),
    transitions: (facts.transitions ?? []).map(transition),
  };
}

const transition = ({
  fromVersion,
  toVersion,
  at,
  by,
  decisions,
  leftBehind,
}: TransitionFacts): Transition => ({
  from: fromVersion,
  to: toVersion,
  at: at.toISOString(),
  by,
  decisions: decisions.map(
    ({ kind, fromLabel, fromText, label, decidedBy, decidedAt, atOnce, confirmation, mapped }) => ({
      ...{
        kind,
        was: fromLabel,
        read: atOnce ? null : fromText,
        label,
        by: decidedBy,
        at: decidedAt.toISOString(),
        atOnce,
        mapped,
      },
      confirmation: confirmation && { ...confirmation, at: new Date(confirmation.at).toISOString() },
    }),
  ),
  left: leftBehind.map(({ label, text, decidedBy, decidedAt }) => ({
    ...{ label, text, by: decidedBy, at: decidedAt.toISOString() },
  })),
});

function ended(decision: DecisionFacts, facts: PortfolioFacts): EndedDecision {
  return {
    label: facts.criteria.find(({ id }) => id === decision.criterionId)?.label ?? '',
    outcome: decision.outcome,
    reasons: decision.reasons,
    by: decision.by,
    at: decision.at.toISOString(),
    ended: endOf(decision, facts),
  };
}

/** A reopening says more than the decision that followed it, so it is named first. */
function endOf(decision: DecisionFacts, facts: PortfolioFacts): EndedDecision['ended'] {
  const reopening = reopeningOf(decision, facts.reopenings);
  if (reopening)
    return {
      because: 'reopened',
      at: reopening.at.toISOString(),
      by: reopening.by,
      reasons: reopening.reasons,
    };
  const next = facts.decisions.find(({ supersedesId }) => supersedesId === decision.id);
  if (next) return { because: 'superseded', at: next.at.toISOString(), by: next.by };
  return { because: 'no-longer-supported' };
}
