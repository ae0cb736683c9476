import type { FoundGroup, FoundItem } from './item-tree.js';
import type { Part } from './joining.js';
import type { MarkFound } from './marks.js';
import { doubt, quote, type Reading } from './reading.js';
import { overOf, type SectionStrip } from './section-strip.js';
import { type Piece, withoutMark } from './strip.js';

/** The items of a section while its lines are read. What belongs to none of them is quoted in the reading's remarks. */
export class ItemsSoFar {
  readonly introduction: Part[] = [];
  readonly items: FoundItem[] = [];
  /** What the last line belonged to. */
  open: 'nothing' | 'item' | 'group' | 'stray' = 'nothing';
  previous: SectionStrip | undefined;
  private group: Part[] = [];
  private strays: Piece[] = [];

  constructor(private readonly reading: Reading) {}

  introduce(strip: SectionStrip): void {
    this.introduction.push(strip);
    this.note(strip, 'nothing');
  }

  /** A new item, on the top level or below the last. */
  begin(strip: SectionStrip, mark: MarkFound | undefined, level: 'top' | 'sub'): void {
    const { items, group, reading } = this;
    this.dropStrays();
    const item = newItem(strip, mark);
    if (level === 'sub') {
      // A heading over what is below an item: it may be items of their own.
      if (group.length > 0) doubt(reading, 'sub-list-unclear', strip.of, { number: items.length });
      items.at(-1)!.subItems.push(item);
    } else {
      items.push(group.length > 0 ? { ...item, group: groupOf(group) } : item);
      this.group = [];
    }
    this.note(strip, 'item');
  }

  /** The last item, heading or stray text goes on. */
  goOn(strip: SectionStrip): void {
    const last = this.items.at(-1);
    if (this.open === 'group') this.group.push(strip);
    else if (this.open === 'stray') this.strays.push(strip);
    else (last!.subItems.at(-1) ?? last!).parts.push({ ...strip, ...overOf(strip) });
    this.note(strip, this.open);
  }

  /** A heading between items. */
  head(strip: SectionStrip): void {
    this.dropStrays();
    this.group.push(strip);
    this.note(strip, 'group');
  }

  /** Text that belongs to no item. */
  stray(strip: SectionStrip): void {
    this.strays.push(strip);
    this.note(strip, 'stray');
  }

  /** No more lines: a heading over nothing is stray as well. */
  close(): void {
    this.strays.push(...this.group);
    this.group = [];
    this.dropStrays();
  }

  private note(strip: SectionStrip, open: ItemsSoFar['open']): void {
    this.previous = strip;
    this.open = open;
  }

  private dropStrays(): void {
    quote(this.reading, 'text-unplaced', this.strays);
    this.strays = [];
  }
}

function newItem(strip: SectionStrip, mark: MarkFound | undefined): FoundItem {
  return { mark, ...withoutMark(strip, mark?.length ?? 0), indent: strip.indent, subItems: [] };
}

function groupOf(parts: Part[]): FoundGroup {
  const text = parts.map((part) => part.text).join(' ');
  const element = /^(?:element|elfen) ([1-9]\d{0,2})\b/i.exec(text)?.[1];
  return element === undefined ? { parts } : { parts, element };
}
