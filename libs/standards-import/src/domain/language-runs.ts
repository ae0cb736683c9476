import type { Language } from '#standards/domain';
import type { OutlineLine } from './outline.js';
import { interrupted } from './section-strip.js';
import { maxLinesBeforeHeading } from './thresholds.js';

/** The lines of an edition, and its language. */
export interface LanguageRun {
  readonly language: Language;
  readonly outline: readonly OutlineLine[];
}

/**
 * The editions of a document: English first and Welsh after, or the other way about. One in which the languages
 * take turns is one run, in the language of its first heading, and `mixed`.
 */
export function languageRuns(outline: readonly OutlineLine[]): {
  readonly runs: readonly LanguageRun[];
  readonly mixed: boolean;
} {
  const languages = outline.map(languageOf);
  const known = languages.filter((language) => language !== undefined);
  const first = known[0] ?? 'en';
  const switches = known.filter((language, index) => index > 0 && language !== known[index - 1]).length;
  if (switches !== 1) return { runs: [{ language: first, outline }], mixed: switches > 1 };
  const second = first === 'en' ? 'cy' : 'en';
  const at = startOf(outline, languages.indexOf(second));
  return {
    runs: [
      { language: first, outline: outline.slice(0, at) },
      { language: second, outline: outline.slice(at) },
    ],
    mixed: false,
  };
}

const languageOf = (line: OutlineLine): Language | undefined =>
  line.is === 'heading' ? line.heading.language : line.is === 'label' ? line.label.language : undefined;

/** Where the title above the first heading of the second edition begins: below the last gap but one, at most. */
function startOf(outline: readonly OutlineLine[], heading: number): number {
  let start = heading;
  for (let index = heading - 1; index > 0 && index >= heading - maxLinesBeforeHeading; index--) {
    const line = outline[index]!;
    if (line.is !== 'text') break;
    const before = outline[index - 1]!;
    const isValue = before.is === 'label' && before.value === undefined;
    if (isValue) break;
    if (interrupted(line.strip) || line.strip.heading) start = index;
  }
  return start;
}
