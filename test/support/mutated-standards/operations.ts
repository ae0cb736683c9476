import { assessedCriteria } from '#standards';
import type { Chance } from '#demonstration';
import { type Draft, type DraftItem, kinds, leavesOf, listsOf } from './draft.js';
import { reword, type Strength, strengths } from './reword.js';
import { cutInPieces, joinTexts } from './split-and-join.js';
import { inventedCriteria } from './wording.js';

/** Changes about this part of a draft; `strangers` are criteria of other standards to add. */
export type Operation = (draft: Draft, part: number, chance: Chance, strangers: readonly string[]) => void;

const strengthNames = Object.keys(strengths) as Strength[];

export const operations = {
  reword: (draft, part, chance) => {
    for (const { item } of chosen(draft, part, chance)) {
      item.text = reword(item.text, chance.pick(strengthNames), chance);
      item.fate = 'reworded';
    }
    if (chance.happens(part)) rewordStem(draft, chance);
  },
  reorder: (draft, part, chance) => {
    const count = Math.max(1, Math.round(part * leavesOf(draft).length));
    for (let move = 0; move < count; move++) {
      const from = draft.sections[chance.pick(kinds)];
      if (from.length < 5) continue;
      const to = chance.happens(0.15) ? draft.sections[chance.pick(kinds)] : from;
      const [item] = from.splice(chance.between(0, from.length - 1), 1);
      to.splice(chance.between(0, to.length), 0, item!);
    }
  },
  split: (draft, part, chance) => {
    for (const { item, list } of chosen(draft, part, chance)) {
      const pieces = cutInPieces(item.text, chance);
      if (!pieces) continue;
      const made = pieces.map((text): DraftItem => ({ text, fate: 'split', origins: item.origins }));
      list.splice(list.indexOf(item), 1, ...made);
      if (chance.happens(0.2))
        list.splice(chance.between(0, list.length - 1), 0, takeOut(list, made.at(-1)!));
    }
  },
  merge: (draft, part, chance) => {
    for (const { item, list } of chosen(draft, part, chance)) {
      if (!list.includes(item)) continue;
      const next = chance.happens(0.2) ? chance.pick(list) : list[list.indexOf(item) + 1];
      if (!next || next === item || next.subItems || next.fate !== 'kept' || item.fate !== 'kept') continue;
      takeOut(list, next);
      item.text = joinTexts(item.text, next.text, chance);
      item.fate = 'merged';
      item.origins = [...item.origins, ...next.origins];
    }
  },
  drop: (draft, part, chance) => {
    for (const { item, list } of chosen(draft, part, chance)) if (list.length > 1) takeOut(list, item);
  },
  add: (draft, part, chance, strangers) => {
    const count = Math.max(1, Math.round(part * leavesOf(draft).length));
    const known = new Set(assessedCriteria(draft.standard).map(({ text }) => text));
    for (let more = 0; more < count; more++) {
      const list = chance.pick(listsOf(draft));
      const text = chance.pick(chance.happens(0.5) ? strangers : inventedCriteria);
      if (known.has(text)) continue;
      known.add(text);
      list.splice(chance.between(0, list.length), 0, { text, fate: 'new', origins: [] });
    }
  },
} as const satisfies Record<string, Operation>;

/** Criteria that nothing was done to yet. */
function chosen(draft: Draft, part: number, chance: Chance) {
  const kept = leavesOf(draft).filter(({ item }) => item.fate === 'kept');
  const taken = kept.filter(() => chance.happens(part));
  return taken.length > 0 ? taken : [chance.pick(kept)];
}

function rewordStem(draft: Draft, chance: Chance): void {
  const headings = kinds.flatMap((kind) => draft.sections[kind].filter(({ subItems }) => subItems));
  if (headings.length === 0) return;
  const heading = chance.pick(headings);
  heading.text = reword(heading.text, 'medium', chance);
  heading.fate = 'reworded';
}

function takeOut(list: DraftItem[], item: DraftItem): DraftItem {
  list.splice(list.indexOf(item), 1);
  return item;
}
