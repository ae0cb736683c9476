import {
  type Block,
  blockFields,
  type Edition,
  foldWhiteSpace,
  type Language,
  nameFields,
  type Standard,
  textFields,
} from '#standards/domain';
import { withoutStale } from './change-items.js';
import { blocksAsText, textAsBlocks } from './block-text.js';

export const standardFields = [
  'key',
  'version',
  'urn',
  'originalUrn',
  'dateApproved',
  'indicativeReviewDate',
  'socCode',
] as const satisfies readonly (keyof Standard)[];

/** Of an edition, as they stand on the page: lines, names each on a line of its own, and texts: see `blocksAsText`. */
export const editionFields = [...textFields, ...nameFields, ...blockFields] as const;
export type EditionField = (typeof editionFields)[number];
export type StandardField = (typeof standardFields)[number];

/** The fields as a person types them; '' for one that is not printed. */
export type TypedEdition = Readonly<Record<EditionField, string>>;
export type TypedFields = Readonly<Record<StandardField, string>> & { readonly en: TypedEdition } & Partial<
    Record<Language, TypedEdition>
  >;

/** All fields of a draft but its items, glossary and links, as they are typed. */
export function fieldsAsTyped(standard: Standard): TypedFields {
  const { en, cy } = standard;
  const own = standardFields.map((name) => [name, standard[name] ?? '']);
  return {
    ...(Object.fromEntries(own) as Record<StandardField, string>),
    en: editionAsTyped(en),
    ...(cy && { cy: editionAsTyped(cy) }),
  };
}

function editionAsTyped(edition: Edition): TypedEdition {
  const typed = (name: EditionField): string => {
    const value = edition[name];
    if (value === undefined || typeof value === 'string') return value ?? '';
    return isNames(name) ? (value as readonly string[]).join('\n') : blocksAsText(value as readonly Block[]);
  };
  return Object.fromEntries(editionFields.map((name) => [name, typed(name)])) as TypedEdition;
}

/** The draft with what was typed; a field that reads as before stays as it was, to the letter. */
export function changeFields(standard: Standard, typed: TypedFields): Standard {
  const before = fieldsAsTyped(standard);
  const own = standardFields.flatMap((name): [string, string | null][] => {
    const text = foldWhiteSpace(typed[name]);
    if (typed[name] === before[name]) return [];
    // A key and a version there must be: left empty, they are found missing.
    return [[name, text === '' && name !== 'key' && name !== 'version' ? null : text]];
  });
  const { cy } = standard;
  const changed: Standard = {
    ...standard,
    ...(Object.fromEntries(own) as Partial<Standard>),
    en: changeEdition(standard.en, before.en, typed.en),
    ...(cy && typed.cy && { cy: changeEdition(cy, before.cy!, typed.cy) }),
  };
  return withoutStale(standard, changed);
}

function changeEdition(edition: Edition, before: TypedEdition, typed: TypedEdition): Edition {
  const changed: Partial<Record<EditionField, unknown>> = {};
  for (const name of editionFields)
    if (sameLines(typed[name]) !== sameLines(before[name])) changed[name] = valueOf(name, typed[name]);
  const entries = Object.entries({ ...edition, ...changed });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as unknown as Edition;
}

/** A form sends other line ends than it was given, and nothing of the white space at its ends. */
const sameLines = (text: string): string => text.replaceAll('\r\n', '\n').trim();

function valueOf(
  name: EditionField,
  text: string,
): string | readonly string[] | readonly Block[] | undefined {
  const lines = text.split('\n').map(foldWhiteSpace).filter(Boolean);
  if (lines.length === 0) return name === 'title' ? '' : undefined;
  if (isNames(name)) return lines;
  return (blockFields as readonly string[]).includes(name) ? textAsBlocks(text) : foldWhiteSpace(text);
}

const isNames = (name: EditionField): boolean => (nameFields as readonly string[]).includes(name);
