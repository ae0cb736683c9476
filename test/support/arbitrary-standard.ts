import fc, { type Arbitrary } from 'fast-check';
import type { Block, Edition, NumberedItem, NumberedSection, Provenance, Standard } from '#standards';
import { phrase, sentence, welshPhrase, welshSentence } from './standard-words.js';

/** The words of a language: a title, a name, a sentence. */
interface Tongue {
  readonly phrase: Arbitrary<string>;
  readonly sentence: Arbitrary<string>;
}
const english: Tongue = { phrase, sentence };
const welsh: Tongue = { phrase: welshPhrase, sentence: welshSentence };

const months = ['January', 'Feb', 'March', 'Apr', 'May', 'Sept', 'November', 'Rhagfyr', 'Mai'];
const printedDate = fc
  .tuple(fc.integer({ min: 1, max: 28 }), fc.constantFrom(...months), fc.integer({ min: 1998, max: 2035 }))
  .chain(([day, month, year]) => fc.constantFrom(`${day} ${month} ${year}`, `${month} ${year}`, `${year}`));

/** How a section counts: `1`, or `2.1` where elements number their own; its sub-items `6.1` or `6.a`. */
interface ItemShape {
  readonly startsGroup: boolean;
  readonly subItems: number;
}
interface SectionShape {
  readonly introduced: boolean;
  readonly byElement: boolean;
  readonly letters: boolean;
  readonly items: readonly ItemShape[];
}
const sectionShape: Arbitrary<SectionShape> = fc.record({
  introduced: fc.boolean(),
  byElement: fc.boolean(),
  letters: fc.boolean(),
  items: fc.array(
    fc.record({
      startsGroup: often(1, 5),
      subItems: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 5 })),
    }),
    { minLength: 1, maxLength: 12 },
  ),
});

function often(times: number, of: number): Arbitrary<boolean> {
  return fc.integer({ min: 1, max: of }).map((drawn) => drawn <= times);
}

/** Number and element of each item, as its shape counts. */
function counted({ byElement, items }: SectionShape) {
  let element = 0;
  let own = 0;
  return items.map((item, index) => {
    const begins = item.startsGroup || (byElement && index === 0);
    if (begins) element++;
    own = byElement && begins ? 1 : own + 1;
    const number = byElement ? `${element}.${own}` : `${index + 1}`;
    return { ...item, begins, element: byElement ? `${element}` : undefined, number };
  });
}

function section(shape: SectionShape, words: Tongue): Arbitrary<NumberedSection> {
  const items = counted(shape).map(({ number, begins, element, subItems }): Arbitrary<NumberedItem> => {
    const group = begins ? words.phrase.map((title) => ({ ...(element && { element }), title })) : none;
    const subs = Array.from({ length: subItems }, (_, index) =>
      words.sentence.map((text) => ({ number: `${number}.${mark(shape.letters, index)}`, text })),
    );
    return fc
      .tuple(group, words.sentence, fc.tuple(...subs))
      .map(([group, text, subItems]) =>
        without({ group, number, text, subItems: subItems.length > 0 ? subItems : undefined }),
      );
  });
  const introduction = shape.introduced ? words.phrase.map((text) => `${text}:`) : none;
  return fc
    .tuple(introduction, fc.tuple(...items))
    .map(([introduction, items]) => without({ introduction, items }));
}

const none = fc.constant(undefined);
const mark = (letters: boolean, index: number) => (letters ? 'abcde'[index]! : `${index + 1}`);

/** `P` a paragraph; else the depth of each entry's own list. */
const blocksShape = fc.array(
  fc.oneof(fc.constant('P' as const), fc.array(fc.constantFrom(0, 0, 2), { minLength: 1, maxLength: 4 })),
  { minLength: 1, maxLength: 4 },
);
type BlocksShape = readonly ('P' | readonly number[])[];

function blocks(shape: BlocksShape, { sentence, phrase }: Tongue): Arbitrary<Block[]> {
  const entry = (depth: number) =>
    depth === 0
      ? phrase
      : fc.record({ text: sentence, list: fc.array(phrase, { minLength: depth, maxLength: depth }) });
  return fc.tuple(
    ...shape.map((block) =>
      block === 'P'
        ? sentence.map((paragraph) => ({ paragraph }))
        : fc.tuple(...block.map(entry)).map((list) => ({ list })),
    ),
  );
}

const textFields = ['developer', 'validity', 'status', 'originatingOrganisation', 'category'] as const;
const nameFields = ['occupations', 'suites', 'keywords'] as const;
const blockFields = [
  'overview',
  'scope',
  'scopePerformance',
  'scopeKnowledge',
  'values',
  'behaviours',
  'skills',
] as const;

const sometimes = <Value>(value: Arbitrary<Value>) => fc.option(value, { nil: undefined });
const count = fc.integer({ min: 1, max: 3 });

/** What both languages have in common: which fields there are, and how many of each. */
const editionShape = fc.record({
  performance: sectionShape,
  knowledge: sectionShape,
  blocks: fc.record(fields(blockFields, sometimes(blocksShape))),
  texts: fc.record(fields(textFields, fc.boolean())),
  names: fc.record(fields(nameFields, sometimes(count))),
  glossary: sometimes(fc.array(blocksShape, { minLength: 1, maxLength: 3 })),
  links: sometimes(fc.array(fc.boolean(), { minLength: 1, maxLength: 3 })),
});
type EditionShape = typeof editionShape extends Arbitrary<infer Shape> ? Shape : never;

function edition(shape: EditionShape, words: Tongue): Arbitrary<Edition> {
  const named = <Value>(names: readonly string[], of: (name: string) => Arbitrary<Value>) =>
    fc.record(Object.fromEntries(names.map((name) => [name, of(name)])));
  return fc
    .record({
      title: words.phrase,
      performance: section(shape.performance, words),
      knowledge: section(shape.knowledge, words),
      blocks: named(blockFields, (name) =>
        optional(shape.blocks[name as never], (of: BlocksShape) => blocks(of, words)),
      ),
      texts: named(textFields, (name) => (shape.texts[name as never] ? words.phrase : none)),
      names: named(nameFields, (name) =>
        optional(shape.names[name as never], (length: number) =>
          fc.array(words.phrase, { minLength: length, maxLength: length }),
        ),
      ),
      glossary: optional(shape.glossary, (entries) =>
        fc.tuple(...entries.map((of) => fc.record({ term: words.phrase, meaning: blocks(of, words) }))),
      ),
      links: optional(shape.links, (links) =>
        fc.tuple(
          ...links.map((hasUrn) => fc.record({ text: words.phrase, urn: hasUrn ? urn : none }).map(without)),
        ),
      ),
    })
    .map(
      ({ blocks, texts, names, ...rest }) => without({ ...rest, ...blocks, ...texts, ...names }) as Edition,
    );
}

const optional = <Shape, Value>(shape: Shape | undefined, make: (shape: Shape) => Arbitrary<Value>) =>
  shape === undefined ? none : make(shape);

function fields<Name extends string, Value>(names: readonly Name[], value: Value): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, value])) as Record<Name, Value>;
}

/** Without the fields that are undefined, as a file would be read. */
const without = <Content extends object>(content: Content): Content =>
  Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined)) as Content;

const urn = fc
  .tuple(
    fc.constantFrom('SFJ', 'SFH', 'SFJ ', 'ABC'),
    fc.constantFrom('BE', 'MS', 'AC '),
    fc.integer({ min: 1, max: 599 }),
  )
  .map((parts) => parts.join(''));
const printedUrn = fc.option(urn);

const provenance = fc
  .uniqueArray(
    fc.record({
      field: fc.constantFrom(
        'key',
        'version',
        'en.title',
        'en.performance.items.*.number',
        'en.knowledge.items.0.text',
      ),
      is: fc.constantFrom('printed' as const, 'corrected' as const, 'ours' as const),
      printed: phrase,
      why: sentence,
    }),
    { maxLength: 3, selector: ({ field }) => field },
  )
  .map((entries) =>
    entries.map(({ printed, ...entry }): Provenance =>
      entry.is === 'corrected' ? { ...entry, printed } : entry,
    ),
  );

/**
 * Any standard that the house rules take, in words of its own: numbered plainly, by elements or with letters;
 * with headings, scope, glossary and links or without; in English, or in both languages.
 *
 * @param welsh whether it has a Welsh edition; either by default
 */
export function arbitraryStandard(options: { readonly welsh?: boolean } = {}): Arbitrary<Standard> {
  const both = options.welsh === undefined ? fc.boolean() : fc.constant(options.welsh);
  return fc.tuple(both, editionShape).chain(([both, shape]) =>
    fc
      .record({
        key: fc.stringMatching(/^[A-Z]{3}[A-Z0-9]{2,6}(-[a-z]{2,8})?$/),
        version: fc.oneof(fc.integer({ min: 1, max: 20 }).map(String), fc.constant('2.1')),
        urn: printedUrn,
        originalUrn: printedUrn,
        dateApproved: fc.option(printedDate),
        indicativeReviewDate: fc.option(printedDate),
        socCode: fc.option(fc.integer({ min: 1000, max: 9999 }).map(String)),
        provenance,
        en: edition(shape, english),
        cy: both ? edition(shape, welsh) : none,
      })
      .map(without),
  );
}
