import type { Importing } from './importing.js';
import type { OutlineLine } from './outline.js';
import type { SectionStrip } from './section-strip.js';

type Refused = Extract<Importing, { outcome: 'not-a-standard' }>;

/** What a document other than a standard says of itself; `enough` different ones name it. */
const signs: readonly { kind: Refused['kind']; enough: number; patterns: readonly RegExp[] }[] = [
  {
    kind: 'qualification-unit',
    enough: 2,
    patterns: [
      /^(\d+(\.\d+)*\.?\s*)?learning outcomes?\b/i,
      /^(\d+(\.\d+)*\.?\s*)?assessment criteri(a|on)\b/i,
      /^the learner (will|can|should|must|is able to|needs to)\b/i,
      /\b(guided learning hours|glh|total qualification time|tqt|credit value|unit accreditation number|ofqual|qcf|rqf)\b/i,
      /^(deilliannau? dysgu|meini prawf asesu|bydd y dysgwr|gall y dysgwr)\b/i,
    ],
  },
  {
    kind: 'apprenticeship-standard',
    enough: 2,
    patterns: [
      /\bapprenticeship\b/i,
      /\bend[- ]point assessment\b|\bEPA\b/,
      /^(occupation duties|duty \d+|ksbs?\b)/i,
      /^knowledge,? skills and behaviours\b/i,
    ],
  },
  {
    kind: 'prospectus',
    enough: 3,
    patterns: [
      /\bprospectus\b/i,
      /\b(entry requirements|how to apply|apply now|open (day|evening)s?)\b/i,
      /\b(ucas|course (fees?|code|length)|tuition fees?|term dates|start date)\b/i,
      /\b(course (content|overview|summary)|modules?|student(s|ships)?|campus|college|university)\b/i,
      /\b(progression|career opportunities|what will i (learn|study))\b/i,
    ],
  },
  {
    kind: 'job-description',
    enough: 2,
    patterns: [
      /\b(job description|person specification|job title|job purpose)\b/i,
      /\b(salary|reports to|responsible to|line manager|hours of work)\b/i,
      /\b(main duties|key responsibilities|essential criteria|desirable criteria)\b/i,
    ],
  },
];

/** Names a document that is no National Occupational Standard by what it prints; undefined for one that may be. */
export function refusalOf(
  outline: readonly OutlineLine[],
  strips: readonly SectionStrip[],
): Refused | undefined {
  if (strips.length === 0) return refused('empty', {});
  const headings = outline.flatMap((line) => (line.is === 'heading' ? [line.heading] : []));
  const has = (section: string) => headings.some((heading) => heading.section === section);
  const performances = headings.filter(({ section }) => section === 'performance').length;
  const overviews = headings.filter(
    ({ section, language }) => section === 'overview' && language === 'en',
  ).length;
  const lines = strips.map(({ text }) => text);
  if (!has('performance')) {
    for (const { kind, enough, patterns } of signs) {
      const found = patterns.flatMap(
        (pattern) => lines.find((line) => pattern.test(line))?.slice(0, 80) ?? [],
      );
      if (found.length >= enough) return refused(kind, { says: found.join(' · ') });
    }
  }
  if (overviews > 1 && performances > 1 && restartsOverview(headings))
    return refused('several-standards', { standards: overviews });
  return undefined;
}

/** An overview after knowledge, in the same language, begins another standard. */
function restartsOverview(headings: readonly { section: string; language: string }[]): boolean {
  const english = headings.filter(({ language }) => language === 'en').map(({ section }) => section);
  const knowledge = english.indexOf('knowledge');
  return (
    knowledge !== -1 && english.lastIndexOf('overview') > knowledge && english.indexOf('overview') < knowledge
  );
}

/** A document in which nothing was found that could be assessed. */
export const withoutCriteria = (lines: number): Refused => refused('no-criteria', { lines });

const refused = (kind: Refused['kind'], because: Refused['because']): Refused => ({
  outcome: 'not-a-standard',
  kind,
  because,
});
