import {
  blockFields,
  type Edition,
  type Language,
  nameFields,
  type NumberedSection,
  type Provenance,
  textFields,
} from '#standards/domain';
import { readBlocks } from './blocks.js';
import { draftFields, type DraftedFields } from './draft-fields.js';
import { draftNumberedSection } from './draft-items.js';
import { draftBlocks, draftText } from './draft-texts.js';
import type { EditionLines } from './edition-lines.js';
import { draftGlossary } from './glossary.js';
import type { SectionName } from './heading-names.js';
import { draftLinks } from './links.js';
import { readNumberedSection } from './numbered-section.js';
import type { Reading } from './reading.js';
import type { SectionStrip } from './section-strip.js';

export interface DraftedEdition {
  readonly edition: Edition;
  readonly fields: DraftedFields;
  readonly provenance: readonly Provenance[];
}

const none: NumberedSection = { items: [] };

/** All texts of one language, in the fields of the draft. A section that is not printed is left out. */
export function draftEdition(lines: EditionLines, language: Language, reading: Reading): DraftedEdition {
  const of = (name: SectionName): readonly SectionStrip[] =>
    lines.sections.find(({ section, language: its }) => section === name && its === language)?.strips ?? [];
  const fields = draftFields(lines.fields, language, reading);
  const numbered = (['performance', 'knowledge'] as const).map((section) =>
    of(section).length > 0
      ? draftNumberedSection(
          readNumberedSection({ section, language, strips: [...of(section)] }, reading),
          reading,
        )
      : { section: none, provenance: [] },
  );
  const running = Object.fromEntries(
    blockFields.flatMap((name) => {
      const blocks = draftBlocks(readBlocks(of(name), reading), reading);
      return blocks.length > 0 ? [[name, blocks]] : [];
    }),
  ) as Partial<Edition>;
  const glossary = draftGlossary(of('glossary'), reading);
  const links = draftLinks(of('links'), reading);
  const [performance, knowledge] = numbered;
  return {
    edition: {
      title: draftTitle(lines, fields, language, reading),
      ...running,
      performance: performance!.section,
      knowledge: knowledge!.section,
      ...(glossary.length > 0 && { glossary }),
      ...(links.length > 0 && { links }),
      ...registerTexts(fields),
    },
    fields,
    provenance: numbered.flatMap(({ provenance }) => provenance),
  };
}

function draftTitle(
  { title: { title, urn } }: EditionLines,
  { values }: DraftedFields,
  language: Language,
  reading: Reading,
): string {
  if (urn) reading.ledger.enter([urn]);
  return (values.title as string | undefined) ?? draftText(title, reading);
}

const registerTexts = ({ values }: DraftedFields): Partial<Edition> =>
  Object.fromEntries(
    [...textFields, ...nameFields].flatMap((name) => {
      const value = values[name];
      return value === undefined || value.length === 0 ? [] : [[name, value]];
    }),
  );
