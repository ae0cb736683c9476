import type { Edition, Standard } from '#standards/domain';
import type { EditionLines } from './edition-lines.js';
import { endsOpen } from './line-ends.js';
import { doubt, type Reading } from './reading.js';
import type { SectionStrip } from './section-strip.js';

/** Doubts what a whole publication has and this one lacks: criteria, knowledge, an end. */
export function tellWhatIsMissing(
  editions: readonly { readonly lines: EditionLines; readonly language: 'en' | 'cy' }[],
  standard: Standard,
  strips: readonly SectionStrip[],
  reading: Reading,
): void {
  for (const { language, lines } of editions) {
    const edition = standard[language]!;
    for (const section of ['performance', 'knowledge'] as const)
      if (edition[section].items.length === 0)
        doubt(reading, 'section-missing', undefined, { language, section });
    for (const { section, strips: own, language: its } of lines.sections)
      if (own.length === 0 && its === language)
        doubt(reading, 'section-empty', undefined, { language, section });
  }
  const last = strips.at(-1);
  if (
    last &&
    isCutShort(
      editions.map(({ lines }) => lines),
      strips,
    )
  )
    doubt(reading, 'cut-short', last.of, { text: last.text });
}

/** The fields of the register end a publication: without any after the criteria, some of those may be missing too. */
function isCutShort(editions: readonly EditionLines[], strips: readonly SectionStrip[]): boolean {
  if (editions.every(({ fields }) => fields.length === 0)) return true;
  const last = strips.at(-1)!;
  const inItems = editions.some(({ sections }) =>
    sections.some(
      ({ section, strips: lines }) =>
        (section === 'performance' || section === 'knowledge') && lines.at(-1)?.of === last.of,
    ),
  );
  return inItems && endsOpen(last.text);
}

/** Whether there is anything to assess. */
export const hasCriteria = ({ performance, knowledge }: Edition): boolean =>
  performance.items.length + knowledge.items.length > 0;
