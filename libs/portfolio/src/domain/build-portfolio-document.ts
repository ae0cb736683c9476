import { buildAnnex } from './build-annex.js';
import { buildEvidenceItems, buildIndex, listed } from './build-evidence-items.js';
import { buildMap } from './build-map.js';
import type {
  Cover,
  Integrity,
  PortfolioDocument,
  Signature,
  Summary,
  UnitDeclarations,
} from './portfolio-document.js';
import { evidenceReference } from './evidence-reference.js';
import type { ActFacts, PortfolioFacts } from './portfolio-facts.js';
import { isComplete } from './is-complete.js';
import type { CriterionKind, CriterionState, Method } from './portfolio-words.js';
import { whatIsShown, type Shown } from './what-is-shown.js';

const awaiting: readonly CriterionState[] = ['awaiting-assessment', 'met-awaiting-countersignature'];

/**
 * Turns what was read into what is printed, section by section in the order of the recording forms that UK
 * awarding organisations accept. The edition is final only when the unit is cleared; before that, a draft.
 */
export function buildPortfolioDocument(facts: PortfolioFacts): PortfolioDocument {
  const shown = whatIsShown(facts);
  const evidence = buildEvidenceItems(facts, shown);
  return {
    cover: buildCover(facts),
    declarations: buildDeclarations(facts),
    summary: buildSummary(facts, shown),
    people: facts.people,
    feedback: facts.feedback
      .map((entry) => {
        const revision = facts.revisions.find(({ id }) => id === entry.revisionId);
        return {
          evidence: evidenceReference(revision?.evidenceNumber ?? 0),
          revision: revision?.revision ?? 1,
          by: entry.by,
          at: entry.at.toISOString(),
          text: entry.text,
          returned: entry.returned,
        };
      })
      .sort((a, b) => a.at.localeCompare(b.at)),
    index: buildIndex(evidence),
    map: buildMap(facts, shown),
    evidence,
    quality: facts.reviews
      .map((review) => ({
        ...signature(review),
        outcome: review.outcome,
        reasons: review.reasons,
        stands: review.stands,
      }))
      .sort((a, b) => a.at.localeCompare(b.at)),
    annex: buildAnnex(facts, shown),
    integrity: buildIntegrity(facts, shown),
  };
}

function buildCover({ edition, learner, centre, unit, standard, criteria }: PortfolioFacts): Cover {
  return {
    draft: !isComplete(unit.state) ? 'not-complete' : edition.draft ? 'not-final' : null,
    reference: edition.reference,
    builtAt: edition.builtAt.toISOString(),
    verifyAt: edition.verifyAt,
    learner: learner.name,
    registrationNumber: learner.registrationNumber,
    registeredOn: learner.registeredOn,
    centre: centre.name,
    centreNumber: centre.number,
    unitTitle: unit.title,
    unitCode: unit.code,
    unitKind: unit.kind,
    unitState: unit.state,
    standardTitle: standard.title,
    standardKey: standard.key,
    standardVersion: standard.version,
    standardUrn: standard.urn,
    standardDevelopedBy: standard.developedBy,
    jurisdiction: unit.jurisdiction,
    language: unit.language,
    enrolledOn: unit.enrolledOn,
    targetOn: unit.targetOn,
    withdrawnOn: unit.withdrawnOn,
    movedOn: unit.movedOn ?? null,
    met: unit.criteriaMet,
    total: unit.criteriaTotal,
    bar: criteria.map(({ kind, state }) => ({ kind, state })),
  };
}

function buildDeclarations(facts: PortfolioFacts): UnitDeclarations {
  const declared = facts.declarations.findLast(({ stands }) => stands);
  const signed = facts.signOffs.findLast(({ stands }) => stands);
  const cleared = facts.reviews.findLast(({ stands, outcome }) => stands && outcome === 'cleared');
  return {
    learner: declared ? { name: declared.by, capacity: 'learner', at: declared.at.toISOString() } : null,
    assessor: signed ? { ...signature(signed), decisions: signed.decisionIds.length } : null,
    iqa: cleared ? { ...signature(cleared), reasons: cleared.reasons } : null,
  };
}

function signature({ by, capacity, at }: ActFacts): Signature {
  return { name: by, capacity, at: at.toISOString() };
}

function buildSummary({ criteria, unit }: PortfolioFacts, shown: Shown): Summary {
  const kinds: readonly CriterionKind[] = ['performance', 'knowledge'];
  const methods = new Map<Method, number>();
  for (const { method } of shown.revisions) methods.set(method, (methods.get(method) ?? 0) + 1);
  return {
    rows: kinds.map((kind) => {
      const states = criteria.filter((criterion) => criterion.kind === kind).map(({ state }) => state);
      const met = states.filter((state) => state === 'met').length;
      const waiting = states.filter((state) => awaiting.includes(state)).length;
      return { kind, total: states.length, met, awaiting: waiting, open: states.length - met - waiting };
    }),
    total: unit.criteriaTotal,
    met: unit.criteriaMet,
    evidence: shown.revisions.length,
    crossReferences: shown.crossReferences.length,
    byMethod: [...methods].map(([method, items]) => ({ method, items })),
  };
}

/** The counts come from the kept counters and the plain lists, never from the map they are to check. */
function buildIntegrity(facts: PortfolioFacts, shown: Shown): Integrity {
  const known = new Set(facts.criteria.map(({ id }) => id));
  return {
    standardDigest: facts.standard.digest,
    files: shown.revisions.flatMap((revision) =>
      revision.files.map((file) => ({
        ...listed(file),
        reference: shown.references.get(revision.id) ?? '',
        revision: revision.revision,
      })),
    ),
    counts: {
      criteria: facts.unit.criteriaTotal,
      met: facts.unit.criteriaMet,
      crossReferences: shown.crossReferences.length,
      judgements: shown.crossReferences.filter(({ id }) => shown.judgements.has(id)).length,
      decisions: [...shown.decisions.keys()].filter((id) => known.has(id)).length,
      evidence: shown.revisions.length,
      files: shown.revisions.reduce((sum, { files }) => sum + files.length, 0),
    },
  };
}
