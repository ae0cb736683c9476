import { EVENT_ID, getScalarValue, SCALAR_STYLE, type Event, type ScalarEvent } from 'js-yaml';
import type { Finding, FindingCode, Place } from '../domain/finding.js';
import type { Lines } from './places.js';

type Path = readonly (string | number)[];

/** Where each field stands: its name where it has one, and its value. */
export type Places = ReadonlyMap<string, { readonly name: Place; readonly value: Place }>;

/** The key of a path in `Places`. Names of this format hold no slash. */
export const pointer = (path: Path): string => path.map((part) => `/${part}`).join('');

/** A mapping or list that the walk is inside of. */
interface Frame {
  readonly path: Path;
  /** Of a mapping: each name and the line it stands on. Undefined for a list. */
  readonly names?: Map<string, number>;
  /** Of a mapping: the name whose value comes next. */
  pending?: { readonly name: string; readonly place: Place };
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
  const places = new Map<string, { name: Place; value: Place }>();
  const frames: Frame[] = [];
  let reached = 0;
  const find: Find = (code, place, facts = {}) => void findings.push({ ...place, code, facts });

  for (const event of events) {
    if (event.type === EVENT_ID.POP) frames.pop();
    if (event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.ALIAS)
      continue;
    reached = startOf(event) ?? reached;
    const place = lines.place(reached);
    const frame = frames.at(-1);
    if (frame?.names && !frame.pending) {
      if (event.type !== EVENT_ID.SCALAR) {
        find('key-not-a-name', place);
        break; // what follows cannot be told apart
      }
      frame.pending = { name: getScalarValue(text, event), place };
      checkName(frame, find);
      continue;
    }
    const path = frame ? [...frame.path, frame.pending?.name ?? frame.next++] : [];
    places.set(pointer(path), { name: frame?.pending?.place ?? place, value: place });
    if (frame) frame.pending = undefined;
    if (event.type === EVENT_ID.MAPPING) frames.push({ path, names: new Map(), next: 0 });
    else if (event.type === EVENT_ID.SEQUENCE) frames.push({ path, next: 0 });
    else if (event.style === SCALAR_STYLE.PLAIN) checkPlain(getScalarValue(text, event), place, find);
  }
  return { findings, places: places as Places };
}

type Find = (code: FindingCode, place: Place, facts?: Finding['facts']) => void;

function checkPlain(value: string, place: Place, find: Find) {
  if (/^(~|null)?$/i.test(value) && value !== 'null') find('value-absent', place);
  else if (value !== 'null') find('text-without-quotes', place, { text: value.slice(0, 60) });
}

function checkName(frame: Frame, find: Find) {
  const { name, place } = frame.pending!;
  const line = frame.names!.get(name);
  if (name === '<<') find('merge-key', place);
  else if (forbidden.has(name)) find('key-forbidden', place, { name });
  else if (line !== undefined) find('key-twice', place, { name, line });
  frame.names!.set(name, place.line);
}

/** Undefined for an absent value (`urn:` and nothing behind it), which has no offset of its own. */
function startOf(event: Exclude<Event, { type: 1 | 5 | 6 }>): number | undefined {
  if (event.type !== EVENT_ID.SCALAR) return event.start;
  return event.valueStart < 0 ? undefined : event.valueStart - (isQuoted(event) ? 1 : 0);
}

const isQuoted = ({ style }: ScalarEvent) =>
  style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
