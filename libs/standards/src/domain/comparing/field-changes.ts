import { canonicalForm } from '../canonical-form.js';
import type { Block, Edition, GlossaryEntry, NumberedSection, Standard } from '../standard.js';
import { textsOfBlock } from '../texts-of-block.js';
import type { FieldChange } from './standard-difference.js';
import { wordParts } from './word-parts.js';

/**
 * What differs beside the criteria: title, dates, overview, glossary and so on, in both languages. Names and
 * provenance are not compared: two versions always differ in them.
 */
export function fieldChanges(before: Standard, after: Standard): FieldChange[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((field) => canonicalForm(old.get(field) ?? null) !== canonicalForm(now.get(field) ?? null))
    .map((field) => {
      const [was, is] = [textOf(old.get(field)), textOf(now.get(field))];
      return { field, before: was, after: is, words: wordParts(was ?? '', is ?? '') };
    });
}

function fieldsOf({ en, cy, key: _key, version: _version, provenance: _provenance, ...rest }: Standard) {
  const fields: [string, unknown][] = Object.entries(rest);
  if (en) fields.push(...fieldsOfEdition('en', en));
  if (cy) fields.push(...fieldsOfEdition('cy', cy));
  return new Map(fields);
}

function fieldsOfEdition(
  language: string,
  { performance, knowledge, ...texts }: Edition,
): [string, unknown][] {
  return [
    ...Object.entries(texts).map(([name, value]): [string, unknown] => [`${language}.${name}`, value]),
    ...Object.entries({ performance, knowledge }).flatMap(([name, section]): [string, unknown][] => [
      [`${language}.${name}.introduction`, section.introduction],
      [`${language}.${name}.groups`, groupsOf(section)],
    ]),
  ];
}

/** The headings above the items, without the numbers below them, which change with every item put in. */
function groupsOf({ items }: NumberedSection): string[] | undefined {
  const groups = items.flatMap(({ group }) =>
    group ? [[group.element, group.title].filter(Boolean).join(' ')] : [],
  );
  return groups.length > 0 ? groups : undefined;
}

type Printed = string | Block | GlossaryEntry | NonNullable<Edition['links']>[number];

/** As a reader would copy it: paragraphs and entries on lines of their own. Null where there is nothing. */
function textOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (!Array.isArray(value)) return typeof value === 'string' ? value : canonicalForm(value);
  return (value as readonly Printed[]).map(linesOf).join('\n');
}

function linesOf(entry: Printed): string {
  if (typeof entry === 'string') return entry;
  if ('term' in entry) return [entry.term, ...entry.meaning.map(linesOf)].join('\n');
  if ('text' in entry) return [entry.text, ...(entry.urn ? [entry.urn] : [])].join('\n');
  return textsOfBlock(entry).join('\n');
}
