import type { FileFacts, PortfolioFacts, RevisionFacts } from './portfolio-facts.js';
import type { EvidenceItem, EvidenceShows, ListedFile } from './portfolio-items.js';
import type { IndexEntry } from './portfolio-document.js';
import type { Shown } from './what-is-shown.js';

/** Each evidence item in full, in the order of its number. */
export function buildEvidenceItems(facts: PortfolioFacts, shown: Shown): readonly EvidenceItem[] {
  return shown.revisions.map((revision) => ({
    reference: shown.references.get(revision.id) ?? '',
    revision: revision.revision,
    title: revision.title,
    method: revision.method,
    activityOn: revision.activityOn,
    author: revision.author,
    submittedAt: revision.submittedAt.toISOString(),
    text: revision.text,
    shows: showsOf(revision, facts, shown),
    confidentiality: revision.confidentiality,
    declaration: revision.declaration,
    authenticity: revision.authenticity.map((check) => ({ ...check, at: check.at.toISOString() })),
    files: revision.files.map(listed),
    pictures: revision.files.flatMap(({ name, picture }) => (picture ? [{ file: name, ...picture }] : [])),
  }));
}

export function buildIndex(items: readonly EvidenceItem[]): readonly IndexEntry[] {
  return items.map((item) => ({
    reference: item.reference,
    title: item.title,
    method: item.method,
    on: item.activityOn,
    by: item.author.name,
    criteria: item.shows.length,
  }));
}

export function listed({ name, mediaType, bytes, sha256 }: FileFacts): ListedFile {
  return { name, mediaType, bytes, sha256 };
}

function showsOf(revision: RevisionFacts, facts: PortfolioFacts, shown: Shown): readonly EvidenceShows[] {
  const place = new Map(facts.criteria.map((criterion, index) => [criterion.id, index]));
  return shown.crossReferences
    .filter(({ revisionId }) => revisionId === revision.id)
    .sort((a, b) => (place.get(a.criterionId) ?? 0) - (place.get(b.criterionId) ?? 0))
    .map((reference) => ({
      label: facts.criteria[place.get(reference.criterionId) ?? -1]?.label ?? '',
      locator: reference.locator,
      question: reference.question,
      supports: shown.judgements.get(reference.id)?.supports ?? null,
    }));
}
