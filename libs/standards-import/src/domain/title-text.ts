import { markOf } from './marks.js';
import type { OutlineLine } from './outline.js';
import { interrupted, type SectionStrip } from './section-strip.js';

/** The lines before the first heading or label. */
export const textBefore = (lines: readonly OutlineLine[]): SectionStrip[] => {
  const first = lines.findIndex(({ is }) => is !== 'text');
  return lines.slice(0, first === -1 ? 0 : first).flatMap((line) => (line.is === 'text' ? [line.strip] : []));
};

/** Text that may name the standard: no links to others, and no value of a field. */
export function textOutsideLinks(lines: readonly OutlineLine[]): SectionStrip[] {
  let inside = false;
  let inItems = false;
  let inValue: 'first line' | 'rest' | undefined;
  return lines.flatMap((line, index) => {
    if (line.is === 'heading') {
      inside = line.heading.section === 'links';
      inItems = line.heading.section === 'performance' || line.heading.section === 'knowledge';
    }
    if (line.is === 'label') inValue = line.value ? 'rest' : 'first line';
    if (line.is !== 'text') return [];
    if (inValue === 'rest' && interrupted(line.strip)) inValue = undefined;
    const isValue = inValue !== undefined;
    if (isValue) inValue = 'rest';
    // A code before a number (`BE2.1`) looks like a URN.
    if (inside || isValue || (inItems && markOf(line.strip)?.code)) return [];
    return [lines[index - 1]?.is === 'text' ? line.strip : { ...line.strip, gap: true }];
  });
}
