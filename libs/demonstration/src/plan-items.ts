import type { CriterionRow } from '#standards';
import type { Chance } from './chance.js';
import type { Piece, Subject } from './writing/piece.js';
import { pieces } from './writing/pieces.js';
import { subjectOf } from './writing/subject-of.js';

/** One item of evidence and the criteria it is put forward for. */
export interface PlannedItem {
  readonly piece: Piece;
  readonly criteria: readonly CriterionRow[];
}

/** More in one item would be tedious to assess. */
const maxCriteriaPerItem = 8;

/** Evidence for a whole unit: every criterion once, by a piece on its subject. */
export function planItems(
  criteria: readonly CriterionRow[],
  chance: Chance,
  { simulationAllowed }: { readonly simulationAllowed: boolean },
): PlannedItem[] {
  const bySubject = new Map<Subject, CriterionRow[]>();
  for (const criterion of criteria) {
    const subject = subjectOf(`${criterion.stem ?? ''} ${criterion.text}`);
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), criterion]);
  }
  const items = [...bySubject].flatMap(([subject, about]) => {
    const fitting = pieces.filter(
      (piece) => piece.subject === subject && (simulationAllowed || piece.method !== 'simulation'),
    );
    return itemsAbout(about, fitting, chance);
  });
  return shuffled(items, chance);
}

function itemsAbout(
  criteria: readonly CriterionRow[],
  fitting: readonly Piece[],
  chance: Chance,
): PlannedItem[] {
  const showing = (...shows: Piece['shows'][]) => fitting.filter((piece) => shows.includes(piece.shows));
  const both = showing('both');
  if (both.length > 0 && criteria.length <= maxCriteriaPerItem && chance.happens(0.4))
    return [{ piece: chance.pick(both), criteria }];
  return (['performance', 'knowledge'] as const).flatMap((kind) => {
    // Where the occasion did not arise, the criterion can only be discussed.
    const ofKind = criteria.filter(
      (criterion) => kind === (isIfRequired(criterion) ? 'knowledge' : criterion.kind),
    );
    const choice = showing(kind).length > 0 ? showing(kind) : both;
    return inParts(ofKind).map((part) => ({ piece: chance.pick(choice), criteria: part }));
  });
}

/** "If required": the occasion may not arise in a trainee's months. */
export const isIfRequired = ({ kind, text }: Pick<CriterionRow, 'kind' | 'text'>): boolean =>
  kind === 'performance' && /if required/i.test(text);

function inParts(criteria: readonly CriterionRow[]): CriterionRow[][] {
  const parts = Math.ceil(criteria.length / maxCriteriaPerItem);
  const size = Math.ceil(criteria.length / parts);
  return Array.from({ length: parts }, (_, index) => criteria.slice(index * size, (index + 1) * size));
}

function shuffled<Item>(items: readonly Item[], chance: Chance): Item[] {
  return items
    .map((item) => ({ item, order: chance.next() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}
