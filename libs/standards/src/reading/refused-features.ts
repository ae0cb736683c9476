import { EVENT_ID, type Event } from 'js-yaml';
import type { Finding, FindingCode } from '../domain/finding.js';
import type { Lines } from './places.js';

/**
 * The parts of YAML that a standard has no use for and an attacker has: aliases and anchors (a bomb of a few
 * lines), tags (types of their own), directives, a second document. All of them, in the order of the file.
 */
export function refusedFeatures(text: string, events: readonly Event[], lines: Lines): Finding[] {
  const findings: Finding[] = [];
  const find = (code: FindingCode, offset: number, facts: Finding['facts']) =>
    void findings.push({ ...lines.place(offset), code, facts });
  const shown = (start: number, end: number) => text.slice(start, Math.min(end, start + 60));

  let reached = 0;
  let documents = 0;
  for (const event of events) {
    reached = Math.max(reached, endOf(event));
    if (event.type === EVENT_ID.DOCUMENT) {
      if (++documents === 2) find('several-documents', nextMark(text, reached), {});
      if (event.directives.length > 0) find('directive', text.search(/^%/m), {});
    }
    if (event.type === EVENT_ID.ALIAS)
      find('alias', event.anchorStart - 1, { name: shown(event.anchorStart, event.anchorEnd) });
    else if ('anchorStart' in event && event.anchorStart >= 0)
      find('anchor', event.anchorStart - 1, { name: shown(event.anchorStart, event.anchorEnd) });
    if ('tagStart' in event && event.tagStart >= 0)
      find('tag', event.tagStart, { tag: shown(event.tagStart, event.tagEnd) });
  }
  return findings;
}

const endOf = (event: Event) =>
  Math.max('start' in event ? event.start : 0, 'valueEnd' in event ? event.valueEnd : 0);

/** The line `---` that opens the next document; the parser gives no offset for it. */
function nextMark(text: string, from: number): number {
  const mark = /^(---|\.\.\.)/m.exec(text.slice(from));
  return mark ? from + mark.index : from;
}
