import { printedItems } from './assessed-criteria.js';
import { canonicalForm } from './canonical-form.js';
import type { Language, NumberedSection, Standard } from './standard.js';

/**
 * One difference between two contents of what should be the same version. Numbered items are named by
 * label, all else by field (`en.title`, `dateApproved`).
 */
export type ContentDifference =
  | (OfItem & { readonly kind: 'item-reworded'; readonly before: string; readonly after: string })
  | (OfItem & { readonly kind: 'item-missing'; readonly before: string })
  | (OfItem & { readonly kind: 'item-new'; readonly after: string })
  | { readonly kind: 'field-changed'; readonly field: string };

interface OfItem {
  readonly language: Language;
  readonly label: string;
}

/**
 * Every difference, numbered items first. Empty exactly when both have the same canonical form, for contents
 * that passed the house rules: numbers rise there, so no item changes place without changing its number.
 */
export function contentDifferences(before: Standard, after: Standard): ContentDifference[] {
  return [
    ...(['en', 'cy'] as const).flatMap((language) => itemDifferences(before, after, language)),
    ...fieldDifferences(before, after),
  ];
}

function itemDifferences(before: Standard, after: Standard, language: Language): ContentDifference[] {
  const [old, now] = [textsByLabel(before, language), textsByLabel(after, language)];
  const labels = [...new Set([...old.keys(), ...now.keys()])];
  return labels.flatMap((label): ContentDifference[] => {
    const [was, is] = [old.get(label), now.get(label)];
    if (was === undefined) return [{ kind: 'item-new', language, label, after: is! }];
    if (is === undefined) return [{ kind: 'item-missing', language, label, before: was }];
    return was === is ? [] : [{ kind: 'item-reworded', language, label, before: was, after: is }];
  });
}

const textsByLabel = (standard: Standard, language: Language): ReadonlyMap<string, string> =>
  new Map(printedItems(standard, language).map(({ label, text }) => [label, text]));

function fieldDifferences(before: Standard, after: Standard): ContentDifference[] {
  const old = fieldsOf(before);
  const now = fieldsOf(after);
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((field) => old.get(field) !== now.get(field))
    .map((field) => ({ kind: 'field-changed', field }));
}

/** Field → canonical form. Of the numbered sections only what is not compared item by item. */
function fieldsOf({ en, cy, ...rest }: Standard): Map<string, string> {
  const fields: [string, unknown][] = Object.entries(rest);
  for (const [language, edition] of Object.entries(cy ? { en, cy } : { en })) {
    const { performance, knowledge, ...texts } = edition;
    for (const [name, value] of Object.entries(texts)) fields.push([`${language}.${name}`, value]);
    fields.push([`${language}.performance`, aroundItems(performance)]);
    fields.push([`${language}.knowledge`, aroundItems(knowledge)]);
  }
  return new Map(fields.map(([name, value]) => [name, canonicalForm(value)]));
}

function aroundItems({ introduction, items }: NumberedSection) {
  const groups = items.filter((item) => item.group).map((item) => [item.number, item.group]);
  return { introduction, groups };
}
