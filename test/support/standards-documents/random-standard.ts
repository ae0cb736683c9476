import type { Block, Edition, Language, NumberedItem, NumberedSection, Standard } from '#standards';
import type { SeededRandom } from './seeded-random.js';
import { type Sentences, sentencesOf } from './sentences.js';

/** A standard that nobody published, the same for the same chance: both languages have one shape. */
export function randomStandard(chance: SeededRandom, languages: readonly Language[]): Standard {
  const shape = shapeFrom(chance);
  const editions = Object.fromEntries(
    languages.map((language) => [language, editionOf(shape, sentencesOf(chance, language), chance)]),
  ) as Partial<Record<Language, Edition>>;
  const urn = chance.pick(['SFJHM4', 'SFJ HM 12', 'HMQ301', null]);
  return {
    key: 'ours',
    version: String(1 + chance.below(4)),
    urn,
    originalUrn: chance.once(3) ? 'HMQ12' : urn,
    dateApproved: chance.pick(['12 Feb 2026', 'November 2014', '2019', '1 March 2021', null]),
    indicativeReviewDate: chance.pick(['12 Feb 2031', 'November 2019', '2024', null]),
    socCode: chance.pick([null, null, '3319']),
    provenance: [],
    en: editions.en ?? { title: '', performance: { items: [] }, knowledge: { items: [] } },
    ...(editions.cy && { cy: editions.cy }),
  };
}

interface Shape {
  readonly performance: readonly ItemShape[];
  readonly knowledge: readonly ItemShape[];
  readonly sections: readonly ('scope' | 'values' | 'behaviours' | 'skills')[];
  readonly glossary: number;
  readonly overview: readonly number[];
}

interface ItemShape {
  readonly subItems: number;
  readonly group: boolean;
}

function shapeFrom(chance: SeededRandom): Shape {
  const groups = chance.once(4);
  const subs = chance.once(2);
  const items = (most: number): ItemShape[] =>
    Array.from({ length: 3 + chance.below(most) }, (_, index) => ({
      subItems: subs && chance.once(6) ? 2 + chance.below(3) : 0,
      group: groups && index % 4 === 0,
    }));
  return {
    performance: items(20),
    knowledge: items(20),
    sections: (['scope', 'values', 'behaviours', 'skills'] as const).filter(() => chance.once(5)),
    glossary: chance.once(4) ? 1 + chance.below(3) : 0,
    overview: Array.from({ length: 1 + chance.below(3) }, () => (chance.once(3) ? 2 + chance.below(3) : 0)),
  };
}

const developers = [
  'Harbour Skills',
  'HMQ',
  'The Council for the Training of Harbour Staff, Pilots and Keepers of Lights',
] as const;

const suites = ['Harbours and Ferries', 'Lights and Signals', 'Care of Passengers (Islands)'] as const;

function editionOf(shape: Shape, words: Sentences, chance: SeededRandom): Edition {
  return {
    title: words.title(),
    overview: blocksOf(shape.overview, words),
    performance: sectionOf(shape.performance, () => words.criterion(), words),
    knowledge: sectionOf(shape.knowledge, () => words.knowledge(), words),
    ...Object.fromEntries(shape.sections.map((name) => [name, blocksOf([0], words)])),
    ...(shape.glossary > 0 && {
      glossary: Array.from({ length: shape.glossary }, () => ({
        term: words.heading(),
        meaning: blocksOf([0], words),
      })),
    }),
    developer: chance.pick(developers),
    validity: chance.pick(['Current', 'Legacy']),
    status: chance.pick(['Original', 'Tailored', 'Imported']),
    originatingOrganisation: chance.pick(developers),
    occupations: words.names(2 + chance.below(3)),
    suites: chance.some(suites, 1 + chance.below(2)),
    ...(chance.once(5) && { category: 'Boats and Piers' }),
    keywords: words.names(2 + chance.below(3)).map((name) => name.toLowerCase()),
  };
}

const blocksOf = (lists: readonly number[], words: Sentences): Block[] =>
  lists.flatMap((entries): Block[] =>
    entries === 0
      ? [{ paragraph: words.paragraph() }]
      : [
          { paragraph: words.stem().replace(/^./, (first) => first.toUpperCase()) },
          { list: Array.from({ length: entries }, () => words.piece()) },
        ],
  );

function sectionOf(shape: readonly ItemShape[], sentence: () => string, words: Sentences): NumberedSection {
  const items = shape.map(({ subItems, group }, index): NumberedItem => {
    const number = String(index + 1);
    return {
      ...(group && { group: { title: words.heading() } }),
      number,
      text: subItems > 0 ? words.stem() : sentence(),
      ...(subItems > 0 && {
        subItems: Array.from({ length: subItems }, (_, at) => ({
          number: `${number}.${at + 1}`,
          text: words.piece(),
        })),
      }),
    };
  });
  return { items };
}
