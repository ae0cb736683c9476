import { familyOf, type FoundGroup, type FoundItem } from './item-tree.js';
import type { Part } from './joining.js';
import type { Mark, MarkFound } from './marks.js';
import { doubt, quote, type Reading } from './reading.js';
import { overOf, type SectionStrip } from './section-strip.js';
import type { Piece } from './strip.js';

/** The items of a section while its lines are read. */
export interface ItemsSoFar {
  readonly introduction: readonly Part[];
  readonly items: readonly FoundItem[];
  /** What the last line belonged to. */
  readonly open: 'nothing' | 'item' | 'group' | 'stray';
  readonly previous: SectionStrip | undefined;
  introduce(strip: SectionStrip): void;
  /** A new item, on the top level or below the last. */
  begin(strip: SectionStrip, mark: MarkFound | undefined, level: 'top' | 'sub'): void;
  /** The last item, heading or stray text goes on. */
  goOn(strip: SectionStrip): void;
  head(strip: SectionStrip): void;
  /** Text that belongs to no item: quoted in a remark. */
  stray(strip: SectionStrip): void;
  /** No more lines: a heading over nothing is stray as well. */
  close(): void;
}

/** An empty section, to be read into. What belongs to no item is quoted in the reading's remarks. */
export function itemsSoFar(reading: Reading): ItemsSoFar {
  const introduction: Part[] = [];
  const items: FoundItem[] = [];
  let group: Part[] = [];
  let strays: Piece[] = [];
  let open: ItemsSoFar['open'] = 'nothing';
  let previous: SectionStrip | undefined;
  const note = (strip: SectionStrip, now: ItemsSoFar['open']) => {
    previous = strip;
    open = now;
  };
  const dropStrays = () => {
    quote(reading, 'text-unplaced', strays);
    strays = [];
  };
  const partsOpen = () => items.at(-1)?.subItems.at(-1)?.parts ?? items.at(-1)!.parts;
  return {
    introduction,
    items,
    get open() {
      return open;
    },
    get previous() {
      return previous;
    },
    introduce(strip) {
      introduction.push({ piece: strip });
      note(strip, 'nothing');
    },
    begin(strip, mark, level) {
      dropStrays();
      const item = newItem(strip, mark);
      if (level === 'sub') {
        // A heading over what is below an item: it may be items of their own.
        if (group.length > 0) doubt(reading, 'sub-list-unclear', strip.of, { number: items.length });
        items.at(-1)!.subItems.push(item);
      } else {
        items.push(group.length > 0 ? { ...item, group: groupOf(group) } : item);
        group = [];
      }
      note(strip, 'item');
    },
    goOn(strip) {
      if (open === 'group') group.push({ piece: strip });
      else if (open === 'stray') strays.push(strip);
      else partsOpen().push({ piece: strip, ...overOf(strip) });
      note(strip, open);
    },
    head(strip) {
      dropStrays();
      group.push({ piece: strip });
      note(strip, 'group');
    },
    stray(strip) {
      strays.push(strip);
      note(strip, 'stray');
    },
    close() {
      strays.push(...group.map(({ piece }) => piece));
      group = [];
      dropStrays();
    },
  };
}

function newItem(strip: SectionStrip, mark: MarkFound | undefined): FoundItem {
  const text = strip.text.slice(mark?.length ?? 0);
  return {
    mark,
    markPieces: mark && mark.length > 0 ? [{ text: strip.text.slice(0, mark.length), of: strip.of }] : [],
    indent: strip.indent,
    parts: text === '' ? [] : [{ piece: { text, of: strip.of } }],
    subItems: [],
  };
}

function groupOf(parts: Part[]): FoundGroup {
  const text = parts.map(({ piece }) => piece.text).join(' ');
  const element = /^(?:element|elfen) ([1-9]\d{0,2})\b/i.exec(text)?.[1];
  return element === undefined ? { parts } : { parts, element };
}

/** The family of the first mark on the top level. */
export const topFamily = (items: readonly FoundItem[]) => {
  const mark: Mark | undefined = items.find((item) => item.mark)?.mark;
  return mark && familyOf(mark);
};
