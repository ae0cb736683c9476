import { type CriterionKind, foldWhiteSpace } from '#standards/domain';
import type { ItemChange, ItemMove, ItemPlace, ItemWords } from './item-change.js';
import { firstOfCount, renumber } from './renumber.js';
import { blockAt, type EditionLines, pathOf, type SectionLine } from './section-lines.js';

const other = (kind: CriterionKind): CriterionKind => (kind === 'performance' ? 'knowledge' : 'performance');

/**
 * The lines of an edition after a change.
 *
 * @param words what the item says in the edition's language
 * @returns undefined where the change cannot be made: nothing stands there, or it has nowhere to go
 */
export function changeLines(
  lines: EditionLines,
  change: ItemChange,
  words: ItemWords | undefined,
): EditionLines | undefined {
  const { kind } = change.place;
  const at = placeIn(lines[kind], change.place);
  if (change.is === 'added') {
    if (change.place.item !== undefined && at === -1) return undefined;
    return renumbered(lines, { ...lines, [kind]: withNew(lines[kind], at, words) });
  }
  const line = lines[kind][at];
  if (!line) return undefined;
  if (change.is === 'reworded') {
    const reworded = { ...withWords(line, words), number: foldWhiteSpace(change.number) };
    return { ...lines, [kind]: lines[kind].map((one) => (one === line ? reworded : one)) };
  }
  if (change.is === 'moved' && change.to === 'across')
    return renumbered(lines, acrossTo(lines, kind, blockAt(lines[kind], at)));
  const changed =
    change.is === 'removed'
      ? without(lines[kind], blockAt(lines[kind], at))
      : moved(lines[kind], at, change.to);
  return changed && renumbered(lines, { ...lines, [kind]: changed });
}

const placeIn = (lines: readonly SectionLine[], { kind, item, sub }: Partial<ItemPlace>): number =>
  item === undefined ? -1 : lines.findIndex(({ was }) => was === pathOf({ kind: kind!, item, sub }));

function withWords(line: SectionLine, words: ItemWords | undefined): SectionLine {
  if (!words) return line;
  const { group: before, ...rest } = line;
  const title = foldWhiteSpace(words.group);
  return {
    ...rest,
    text: foldWhiteSpace(words.text),
    ...(title && line.level === 'item' && { group: { ...before, title } }),
  };
}

function withNew(lines: readonly SectionLine[], after: number, words: ItemWords | undefined): SectionLine[] {
  const level = lines[after]?.level ?? 'item';
  const at = after === -1 ? lines.length : blockAt(lines, after)[1];
  return [...lines.slice(0, at), withWords({ level, number: '', text: '' }, words), ...lines.slice(at)];
}

const without = (lines: readonly SectionLine[], [from, to]: readonly [number, number]): SectionLine[] => [
  ...lines.slice(0, from),
  ...lines.slice(to),
];

function moved(lines: readonly SectionLine[], at: number, to: ItemMove): SectionLine[] | undefined {
  const { level, group } = lines[at]!;
  const [from, end] = blockAt(lines, at);
  if (to === 'in') {
    if (level === 'sub' || at === 0 || group || end > from + 1) return undefined;
    return lines.map((line, index) => (index === at ? { ...line, level: 'sub' } : line));
  }
  if (to === 'out') {
    if (level === 'item') return undefined;
    const parent = lines.findLastIndex((line, index) => index < at && line.level === 'item');
    const [, after] = blockAt(lines, parent);
    const rest = without(lines.slice(0, after), [at, at + 1]);
    return [...rest, { ...lines[at]!, level: 'item' }, ...lines.slice(after)];
  }
  return swapped(lines, to === 'up' ? from : end, level);
}

/** The block that begins here changes places with the one before, if that is of the same level. */
function swapped(
  lines: readonly SectionLine[],
  start: number,
  level: SectionLine['level'],
): SectionLine[] | undefined {
  const before = lines.findLastIndex(
    (line, index) => index < start && (level === 'sub' || line.level === 'item'),
  );
  if (before === -1 || lines[before]!.level !== level || lines[start]?.level !== level) return undefined;
  const [, end] = blockAt(lines, start);
  return [
    ...lines.slice(0, before),
    ...lines.slice(start, end),
    ...lines.slice(before, start),
    ...lines.slice(end),
  ];
}

/** Knowledge follows performance: what goes over stands where both meet. */
function acrossTo(lines: EditionLines, kind: CriterionKind, block: readonly [number, number]): EditionLines {
  const taken = lines[kind]
    .slice(...block)
    .map((line, index) => (index === 0 ? { ...line, level: 'item' as const } : line));
  const there = lines[other(kind)];
  const rest = without(lines[kind], block);
  return kind === 'performance'
    ? { performance: rest, knowledge: [...taken, ...there] }
    : { performance: [...there, ...taken], knowledge: rest };
}

function renumbered(before: EditionLines, after: EditionLines): EditionLines {
  const performance = renumber(before.performance, after.performance);
  const [had, has] = [itemsIn(before.performance), itemsIn(after.performance)];
  const first = firstOfCount(before.performance);
  const goesOn = first !== undefined && had > 0 && firstOfCount(before.knowledge) === first + had;
  return { performance, knowledge: renumber(before.knowledge, after.knowledge, goesOn ? has - had : 0) };
}

const itemsIn = (lines: readonly SectionLine[]): number =>
  lines.filter(({ level }) => level === 'item').length;
