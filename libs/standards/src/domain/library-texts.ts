import { blockFields } from './edition-fields.js';
import type { Block, Edition, Language, Standard } from './standard.js';
import { textsOfBlock } from './texts-of-block.js';

/** What words find of a standard itself, in one language; its criteria are found by their own. */
export interface LibraryText {
  readonly language: Language;
  readonly title: string;
  readonly keywords: string;
  /** All else that is printed in sentences, in the order of the standard. */
  readonly body: string;
}

/** The searchable text of each edition. */
export function libraryTexts({ en, cy }: Pick<Standard, 'en' | 'cy'>): LibraryText[] {
  return [textOf('en', en), ...(cy ? [textOf('cy', cy)] : [])];
}

function textOf(language: Language, edition: Edition): LibraryText {
  const glossary = (edition.glossary ?? []).map(({ term, meaning }) => `${term}: ${wordsIn(meaning)}`);
  const keywords = [...(edition.keywords ?? []), ...(edition.occupations ?? []), ...(edition.suites ?? [])];
  return {
    language,
    title: edition.title,
    keywords: keywords.join('; '),
    body: [...blockFields.map((field) => wordsIn(edition[field] ?? [])), ...glossary]
      .filter(Boolean)
      .join(' '),
  };
}

const wordsIn = (blocks: readonly Block[]): string => blocks.flatMap(textsOfBlock).join(' ');
