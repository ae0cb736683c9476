import type { Language } from '#standards/domain';
import { maxPhraseLength } from './thresholds.js';

export type SectionName =
  | 'overview'
  | 'performance'
  | 'knowledge'
  | 'scope'
  | 'scopePerformance'
  | 'scopeKnowledge'
  | 'values'
  | 'behaviours'
  | 'skills'
  | 'glossary'
  | 'links';

export interface SectionHeading {
  readonly section: SectionName;
  readonly language: Language;
}

/** The headings of sections as publications print them, in lower case. */
const names: Readonly<Record<Language, Readonly<Record<SectionName, readonly string[]>>>> = {
  en: {
    overview: ['overview', 'standard overview', 'nos overview', 'unit overview', 'about this standard'],
    performance: ['performance criteria', 'performance criterion', 'performance statements'],
    knowledge: [
      'knowledge and understanding',
      'knowledge & understanding',
      'knowledge, understanding',
      'knowledge understanding',
      'knowledge and understanding criteria',
      'knowledge criteria',
      'knowledge',
    ],
    scope: ['scope/range', 'scope', 'range', 'scope and range', 'range statement', 'scope/range statement'],
    scopePerformance: [
      'scope/range related to performance criteria',
      'scope/range relating to performance criteria',
      'scope related to performance criteria',
      'range related to performance criteria',
    ],
    scopeKnowledge: [
      'scope/range related to knowledge and understanding',
      'scope/range relating to knowledge and understanding',
      'scope related to knowledge and understanding',
      'range related to knowledge and understanding',
    ],
    values: ['values', 'core values', 'key values'],
    behaviours: ['behaviours', 'behaviour', 'underpinning behaviours'],
    skills: ['skills', 'core skills', 'generic skills'],
    glossary: ['glossary', 'glossary of terms', 'definitions', 'key terms', 'key terms and concepts'],
    links: [
      'links to other nos',
      'links to other national occupational standards',
      'links to other standards',
      'related nos',
    ],
  },
  cy: {
    overview: ['trosolwg', "trosolwg o'r safon", 'trosolwg y safon'],
    performance: ['meini prawf perfformiad', 'meini prawf perfformio'],
    knowledge: ['gwybodaeth a dealltwriaeth', 'gwybodaeth & dealltwriaeth', 'gwybodaeth'],
    scope: ['cwmpas/ystod', 'cwmpas', 'ystod', 'cwmpas ac ystod', 'cwmpas neu ystod'],
    scopePerformance: [
      "cwmpas/ystod sy'n gysylltiedig â meini prawf perfformiad",
      "cwmpas/ystod sy'n gysylltiedig â'r meini prawf perfformiad",
      "cwmpas/ystod sy'n ymwneud â meini prawf perfformiad",
      "cwmpas/ystod sy'n berthnasol i feini prawf perfformiad",
    ],
    scopeKnowledge: [
      "cwmpas/ystod sy'n gysylltiedig â gwybodaeth a dealltwriaeth",
      "cwmpas/ystod sy'n gysylltiedig â'r wybodaeth a'r ddealltwriaeth",
      "cwmpas/ystod sy'n ymwneud â gwybodaeth a dealltwriaeth",
      "cwmpas/ystod sy'n berthnasol i wybodaeth a dealltwriaeth",
    ],
    values: ['gwerthoedd'],
    behaviours: ['ymddygiadau', 'ymddygiad'],
    skills: ['sgiliau'],
    glossary: ['geirfa', 'rhestr termau', 'rhestr o dermau'],
    links: [
      'cysylltiadau â sgc eraill',
      'cysylltiadau â nos eraill',
      'dolenni i sgc eraill',
      'dolenni i nos eraill',
      'cysylltiadau â safonau galwedigaethol cenedlaethol eraill',
    ],
  },
};

/** The words before the first item, which some publications print beside or below the heading. */
const introductions: Readonly<Record<string, SectionHeading>> = {
  'you must be able to': { section: 'performance', language: 'en' },
  'you should be able to': { section: 'performance', language: 'en' },
  'you will be able to': { section: 'performance', language: 'en' },
  'you need to know and understand': { section: 'knowledge', language: 'en' },
  'you must know and understand': { section: 'knowledge', language: 'en' },
  'you should know and understand': { section: 'knowledge', language: 'en' },
  'rhaid i chi allu': { section: 'performance', language: 'cy' },
  "mae'n rhaid i chi allu": { section: 'performance', language: 'cy' },
  'mae rhaid i chi allu': { section: 'performance', language: 'cy' },
  "rhaid eich bod chi'n gallu": { section: 'performance', language: 'cy' },
  'mae angen i chi allu': { section: 'performance', language: 'cy' },
  'mae angen i chi wybod a deall': { section: 'knowledge', language: 'cy' },
  'mae angen ichi wybod a deall': { section: 'knowledge', language: 'cy' },
  "mae'n rhaid i chi wybod a deall": { section: 'knowledge', language: 'cy' },
  'mae rhaid i chi wybod a deall': { section: 'knowledge', language: 'cy' },
  'rhaid i chi wybod a deall': { section: 'knowledge', language: 'cy' },
  'bydd angen i chi wybod a deall': { section: 'knowledge', language: 'cy' },
};

const headings = new Map<string, SectionHeading>(
  (['en', 'cy'] as const).flatMap((language) =>
    Object.entries(names[language]).flatMap(([section, spellings]) =>
      spellings.map((name) => [name, { section: section as SectionName, language }] as const),
    ),
  ),
);

/** A phrase as the tables spell it: lower case, straight quotes, no colon, no "(continued)", no space about a slash. */
export const plainPhrase = (text: string): string => (text.length > maxPhraseLength ? text : plain(text));

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/ ?\/ ?/g, '/')
    .replace(/[\s.:;–—-]*\(?\b(continued|contd|cont'd|cont\.|parhad)\)?\.?$/, '')
    .replace(/[\s.:;–—-]+$/, '');

/** The section whose heading these words are, and nothing but. */
export const sectionHeading = (text: string): SectionHeading | undefined => headings.get(plainPhrase(text));

/** The section that these words introduce ("You must be able to:"). */
export const sectionIntroduction = (text: string): SectionHeading | undefined =>
  Object.hasOwn(introductions, plainPhrase(text)) ? introductions[plainPhrase(text)] : undefined;

/** All headings and introductions, which may stand in a column of their own left of the text. */
export const headingPhrases: readonly string[] = [...headings.keys(), ...Object.keys(introductions)];
