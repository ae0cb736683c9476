import { EVENT_ID, getScalarValue, SCALAR_STYLE, type Event, type ScalarEvent } from 'js-yaml';
import type { Finding, FindingCode, Place } from '../domain/finding.js';
import type { Lines } from './places.js';

type Path = readonly (string | number)[];

/** Where each field stands: its name where it has one, and its value. Reckoned when asked for: most files are good. */
export interface Places {
  get(pointer: string): { readonly name: Place; readonly value: Place } | undefined;
}

/** The key of a path in `Places`. Names of this format hold no slash. */
export const pointer = (path: Path): string => path.map((part) => `/${part}`).join('');

/** A mapping or list that the walk is inside of. */
interface Frame {
  readonly pointer: string;
  /** Of a mapping: each name and the offset it stands at. Undefined for a list. */
  readonly names?: Map<string, number>;
  /** Of a mapping: the name whose value comes next. */
  pending?: { readonly name: string; readonly offset: number };
  /** Of a list: the position that comes next. */
  next: number;
}

/** Names that mean something to JavaScript itself. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Walks the parser's events of one document, free of aliases and tags: notes where every field stands, and
 * finds names that cannot be, names twice, and values that stand there without quotes, so that no version of
 * YAML can read `no`, `012` or `2014-11-01` as anything but text.
 */
export function fieldPlaces(text: string, events: readonly Event[], lines: Lines) {
  const findings: Finding[] = [];
  const offsets = new Map<string, { readonly name: number; readonly value: number }>();
  const frames: Frame[] = [];
  let reached = 0;
  const find: Find = (code, offset, facts = {}) =>
    void findings.push({ ...lines.place(offset), code, facts });

  for (const event of events) {
    if (event.type === EVENT_ID.POP) frames.pop();
    if (event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.ALIAS)
      continue;
    reached = startOf(event) ?? reached;
    const frame = frames.at(-1);
    if (frame?.names && !frame.pending) {
      if (event.type !== EVENT_ID.SCALAR) {
        find('key-not-a-name', reached);
        break; // what follows cannot be told apart
      }
      frame.pending = { name: getScalarValue(text, event), offset: reached };
      checkName(frame, lines, find);
      continue;
    }
    const at = frame ? `${frame.pointer}/${frame.pending?.name ?? frame.next++}` : '';
    offsets.set(at, { name: frame?.pending?.offset ?? reached, value: reached });
    if (frame) frame.pending = undefined;
    if (event.type === EVENT_ID.MAPPING) frames.push({ pointer: at, names: new Map(), next: 0 });
    else if (event.type === EVENT_ID.SEQUENCE) frames.push({ pointer: at, next: 0 });
    else if (event.style === SCALAR_STYLE.PLAIN) checkPlain(getScalarValue(text, event), reached, find);
  }
  const places: Places = {
    get(pointer) {
      const found = offsets.get(pointer);
      return found && { name: lines.place(found.name), value: lines.place(found.value) };
    },
  };
  return { findings, places };
}

type Find = (code: FindingCode, offset: number, facts?: Finding['facts']) => void;

function checkPlain(value: string, offset: number, find: Find) {
  if (/^(~|null)?$/i.test(value) && value !== 'null') find('value-absent', offset);
  else if (value !== 'null') find('text-without-quotes', offset, { text: value.slice(0, 60) });
}

function checkName(frame: Frame, lines: Lines, find: Find) {
  const { name, offset } = frame.pending!;
  const first = frame.names!.get(name);
  if (name === '<<') find('merge-key', offset);
  else if (forbidden.has(name)) find('key-forbidden', offset, { name });
  else if (first !== undefined) find('key-twice', offset, { name, line: lines.place(first).line });
  if (first === undefined) frame.names!.set(name, offset);
}

/** Undefined for an absent value (`urn:` and nothing behind it), which has no offset of its own. */
function startOf(event: Exclude<Event, { type: 1 | 5 | 6 }>): number | undefined {
  if (event.type !== EVENT_ID.SCALAR) return event.start;
  return event.valueStart < 0 ? undefined : event.valueStart - (isQuoted(event) ? 1 : 0);
}

const isQuoted = ({ style }: ScalarEvent) =>
  style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
