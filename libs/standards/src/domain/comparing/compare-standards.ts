import { printedItems } from '../assessed-criteria.js';
import type { Standard } from '../standard.js';
import { comparedTexts, sentenceOf } from './compared-text.js';
import { repeatedUnevenly, type Unsettled } from './doubts.js';
import { fieldChanges } from './field-changes.js';
import { groupAlike } from './group-alike.js';
import { inOrderOfReading } from './in-order-of-reading.js';
import { changeOfGroup, changeOfIdentical, changeOfLoner } from './make-change.js';
import { pairIdentical } from './pair-identical.js';
import {
  type ChangeKind,
  changeKinds,
  type CriterionChange,
  type StandardDifference,
} from './standard-difference.js';

/**
 * What became of each criterion of `before` in `after`: two versions of a standard, or any two standards. The
 * English decides; where both are published in Welsh too, a pair whose Welsh differs says so. Numbers play no
 * part. The same two contents always give the same answer.
 */
export function compareStandards(before: Standard, after: Standard): StandardDifference {
  const texts = comparedTexts(before, after);
  const identical = pairIdentical(texts.before, texts.after);
  const settled = new Set(identical.flatMap((pair) => [pair.before, pair.after]));
  const old = texts.before.filter((one) => !settled.has(one));
  const now = texts.after.filter((one) => !settled.has(one));
  const groups = groupAlike(old, now, texts.weights);
  const grouped = new Set(groups.flatMap((group) => [...group.before, ...group.after]));
  const alone = new Set([...old, ...now].filter((one) => !grouped.has(one)));
  const unsettled: Unsettled = { before: old, after: now, alone, weights: texts.weights };
  const facts = {
    anchors: identical.filter(({ kind }) => kind === 'same'),
    repeated: repeatedUnevenly(texts.before, texts.after),
    welshDiffers: welshDiffers(before, after),
    unsettled,
  };
  const changes = inOrderOfReading([
    ...identical.map((pair) => changeOfIdentical(pair, facts)),
    ...groups.map((group) => changeOfGroup(group, facts)),
    ...old.filter((one) => alone.has(one)).map((one) => changeOfLoner('withdrawn', one, facts)),
    ...now.filter((one) => alone.has(one)).map((one) => changeOfLoner('new', one, facts)),
  ]);
  return { changes, fields: fieldChanges(before, after), counts: countsOf(changes) };
}

function countsOf(changes: readonly CriterionChange[]): Record<ChangeKind, number> {
  const counts = changeKinds.map((kind) => [kind, changes.filter((change) => change.kind === kind).length]);
  return Object.fromEntries(counts) as Record<ChangeKind, number>;
}

/** Whether a pair, by its labels, reads differently in Welsh. Never where one side is not published in Welsh. */
function welshDiffers(before: Standard, after: Standard): (old: string, now: string) => boolean {
  if (!before.cy || !after.cy) return () => false;
  const [old, now] = [welshOf(before), welshOf(after)];
  return (one, other) => old.get(one) !== now.get(other);
}

function welshOf(standard: Standard): ReadonlyMap<string, string> {
  const items = printedItems(standard, 'cy');
  const texts = new Map(items.map(({ label, text }) => [label, text]));
  return new Map(
    items.map(({ label, text, under }) => [
      label,
      sentenceOf({ stem: under === null ? null : (texts.get(under) ?? null), text }),
    ]),
  );
}
