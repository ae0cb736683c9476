import type { Standard } from '#standards/domain';
import {
  headingPhrases,
  type Importing,
  type ImportRemark,
  labelPhrases,
  type PrintedDocument,
  readable,
} from '#standards-import/domain';

/**
 * Holds a draft against its document, word by word and knowing nothing of how it was made: the words of the document
 * that stand neither in the draft nor in a remark, and the words of the draft that the document does not print. Both
 * are empty for every import. Words of headings and labels, of what repeats as furniture, and numbers are not counted
 * as lost; what is marked as ours is not counted as invented.
 */
export function wordAccount(
  document: PrintedDocument,
  importing: Importing,
): { readonly lost: readonly string[]; readonly invented: readonly string[] } {
  if (importing.outcome !== 'draft') return { lost: [], invented: [] };
  const { standard, remarks } = importing;
  const lines = document.lines.map(({ text }) => readable(text));
  const printed = lines.flatMap((text) => wordsOf(text.replace(codes, ' ')));
  const drafted = textsOf(withoutOurs(standard)).flatMap(wordsOf);
  const quoted = remarks.flatMap((remark) => wordsOf(quotedIn(remark)));
  const free = new Set([
    ...freeWords,
    ...remarks.filter(isFurniture).flatMap((remark) => wordsOf(quotedIn(remark))),
  ]);
  return {
    lost: without(printed, [...drafted, ...quoted]).filter((word) => !free.has(word) && !isMark(word)),
    invented: without(drafted, lines.flatMap(wordsOf)).filter((word) => !isCutNumber(word, printed, remarks)),
  };
}

/** Marks that look like words: the code of a standard before a number (`BE2.1`), two letters (`(aa)`). */
const codes = /(?<!\S)[A-Z]{2,10}\d{0,4}\.\d{1,3}(?!\S)|^\(?[a-z]{2}\)/g;

const wordsOf = (text: string): string[] =>
  text.replace(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu, ' ').match(/[\p{L}\p{M}]+|\p{Nd}+|\p{No}+/gu) ?? [];

const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1);
const freeWords = new Set(
  [...headingPhrases, ...labelPhrases]
    .flatMap(wordsOf)
    .flatMap((word) => [word, capital(word), word.toUpperCase()]),
);

/** The 6 of `force 6` that a footnote's 1 stood behind. */
const isCutNumber = (word: string, printed: readonly string[], remarks: readonly ImportRemark[]): boolean =>
  /^\d+$/.test(word) &&
  remarks.some(({ code }) => code === 'footnote-mark-dropped') &&
  printed.some((other) => other.startsWith(word));

const isMark = (word: string): boolean => /^([A-Z]{0,10}\d+|[a-zA-Z]|[ivx]+|[⁰¹²³⁴-⁹]+)$/.test(word);

const isFurniture = ({ code }: ImportRemark): boolean => code === 'furniture-dropped';

const quoting: readonly ImportRemark['code'][] = [
  'text-unplaced',
  'footnote',
  'footnote-mark-dropped',
  'field-printed-twice',
  'furniture-dropped',
  'version-unclear',
];

const quotedIn = ({ code, facts }: ImportRemark): string =>
  quoting.includes(code) && typeof facts['text'] === 'string' ? facts['text'] : '';

/** The first list without the words of the second, each as often as it stands there. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

/** All that the draft says of the document, without keys, numbers and provenance. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    ['key', 'number', 'element', 'provenance'].includes(name) ||
    (name === 'urn' && Object.hasOwn(value, 'text'))
      ? []
      : textsOf(inner),
  );
}

function withoutOurs(standard: Standard): unknown {
  const mended = standard.provenance.filter(({ is, field }) => is === 'ours' || field === 'version');
  const ours = new Set(mended.map(({ field }) => field));
  const { version, en, cy, ...rest } = standard;
  return {
    ...rest,
    version: ours.has('version') ? null : version,
    en: ours.has('en.title') ? { ...en, title: '' } : en,
    cy: cy && (ours.has('cy.title') ? { ...cy, title: '' } : cy),
  };
}
