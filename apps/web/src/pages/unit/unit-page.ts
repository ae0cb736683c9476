import { type Ask, type EvidenceBehind, headingState } from '#assessment';
import { evidenceReference } from '#evidence';
import { type ChecklistItem, counterOf, seesEvidence, type UnitForActor } from '#units';
import { paths } from '../../http/paths.js';
import { ownUnitStateTag, stateTag, unitStateTag } from '../../layout/bar/state-tag.js';
import { unitBar } from '../../layout/bar/unit-bar.js';
import { saidOf } from '../assessment/said-of.js';
import { askViews } from './ask-views.js';
import { movedView, type UnitMoves } from './moved-view.js';
import { nextOf, unitFacts } from './unit-next.js';
import { sentenceOf } from '../../layout/sentence-of.js';
import type { Locale } from '../../layout/locale.js';

export const filters = ['all', 'todo', 'awaiting', 'met'] as const;
export type Filter = (typeof filters)[number];

/** What was submitted, and what was said of it; nothing for those who see progress only. */
export interface SeenOfUnit {
  readonly behind: readonly EvidenceBehind[];
  readonly asks: readonly Ask[];
}

/** The standard as a checklist. */
export function unitPage(
  locale: Locale,
  unit: UnitForActor,
  checklist: readonly ChecklistItem[],
  { behind, asks }: SeenOfUnit,
  show: Filter,
  moves: UnitMoves = { from: null, to: null },
) {
  const say = locale.words('unit');
  const own = unit.relations.includes('learner');
  const shown = checklist.filter((item) => isIn(show, item));
  const headings = headingTexts(locale, checklist);
  const evidence = ofEachCriterion(behind);
  const view = (item: ChecklistItem, index: number, items: readonly ChecklistItem[]) => {
    const continues = items[index - 1]?.headingLabel === item.headingLabel;
    // Only the first item below a heading has it.
    const heading = continues ? '' : (headings.get(item.headingLabel ?? '') ?? '');
    const said = asks.filter(({ criterionId }) => criterionId === item.criterionId);
    return {
      ...itemView(locale, unit, item, evidence.get(item.criterionId) ?? [], heading),
      // Why more is needed, in the words of whoever said it.
      asks: askViews(locale, said),
    };
  };
  return {
    title: say('title', { code: unit.code, title: unit.title }),
    caption: own ? say('caption-learner') : say('caption-other', { learner: unit.learnerName }),
    withdrawn: unit.withdrawnAt !== null && unit.successorId === null,
    moved: movedView(locale, unit, moves),
    // None where the work goes on in another unit: nothing is with anybody here.
    tag: unit.successorId ? null : own ? ownUnitStateTag(unit.state) : unitStateTag(unit.state),
    bar: unitBar(checklist),
    filters: filters.map((filter) => ({
      href: `${paths.unit.to({ unitId: unit.id })}?show=${filter}`,
      text: say(`filters.${filter}`),
      counted: true,
      count: checklist.filter((item) => isIn(filter, item)).length,
      current: filter === show,
    })),
    sections: (['performance', 'knowledge'] as const)
      .map((kind) => ({ heading: say(kind), items: shown.filter((item) => item.kind === kind).map(view) }))
      .filter(({ items }) => items.length > 0),
    facts: { rows: unitFacts(locale, unit) },
    nextTitle: say(unit.withdrawnAt ? 'to-read' : 'next'),
    next: nextOf(locale, unit, behind),
  };
}

/** `todo` is everything with the learner: begun or not. */
function isIn(filter: Filter, { state }: ChecklistItem): boolean {
  const counter = counterOf(state);
  switch (filter) {
    case 'all':
      return true;
    case 'todo':
      return counter === null || counter === 'open';
    case 'awaiting':
      return counter === 'awaiting';
    case 'met':
      return counter === 'met';
  }
}

/** A heading is met when all its sub-items are, else "2 of 3": it counts them all, whatever is shown. */
function headingTexts(locale: Locale, checklist: readonly ChecklistItem[]): Map<string, string> {
  const say = locale.words('unit');
  const labels = new Set(checklist.flatMap(({ headingLabel }) => headingLabel ?? []));
  return new Map(
    [...labels].map((label) => {
      const items = checklist.filter(({ headingLabel }) => headingLabel === label);
      const { met, of, isMet } = headingState(items.map(({ state }) => state));
      return [label, isMet ? say('heading-met', { label }) : say('heading-of', { label, met, of })];
    }),
  );
}

function ofEachCriterion(behind: readonly EvidenceBehind[]): ReadonlyMap<string, readonly EvidenceBehind[]> {
  const found = new Map<string, EvidenceBehind[]>();
  for (const one of behind) {
    if (one.replaced) continue;
    const others = found.get(one.criterionId);
    if (others) others.push(one);
    else found.set(one.criterionId, [one]);
  }
  return found;
}

function itemView(
  locale: Locale,
  unit: UnitForActor,
  { criterionId, label, stem, text, state, links }: ChecklistItem,
  evidence: readonly EvidenceBehind[],
  heading: string,
) {
  const say = locale.words('unit');
  const own = unit.relations.includes('learner');
  return {
    label,
    heading,
    sentence: sentenceOf({ stem, text }),
    tag: stateTag(state),
    newEvidence: state === 'met' && evidence.some((one) => !one.judgement && !one.withdrawn && !one.returned),
    drafts: own && links > 0 ? say('draft-links', { count: links }) : '',
    evidence: evidence.map((one) => ({
      href: own
        ? paths.evidence.to({ evidenceId: one.evidenceId })
        : paths.assessment.to({ revisionId: one.revisionId }),
      text: say('item', { reference: evidenceReference(one.evidenceNumber), title: one.title }),
      said: say(own && one.returned ? 'item-back' : 'item-said', { said: saidOf(locale, one) }),
    })),
    // Where more is asked of the learner.
    evidenceOpen: counterOf(state) === 'open',
    evidenceText: evidence.length > 0 ? say('items', { count: evidence.length }) : '',
    historyHref: seesEvidence(unit.relations) ? paths.unitCriterion.to({ unitId: unit.id, criterionId }) : '',
    historyText: say('history', { label }),
  };
}
