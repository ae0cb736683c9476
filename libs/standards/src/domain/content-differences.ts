import { printedItems, type PrintedItem } from './assessed-criteria.js';
import { canonicalForm } from './canonical-form.js';
import type { Language, NumberedSection, Standard } from './standard.js';

/**
 * One difference between two contents of what should be the same version. Numbered items are named by
 * label, all else by field (`en.title`, `dateApproved`).
 */
export type ContentDifference =
  | {
      readonly kind: 'item-reworded';
      readonly language: Language;
      readonly label: string;
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly kind: 'item-missing';
      readonly language: Language;
      readonly label: string;
      readonly before: string;
    }
  | { readonly kind: 'item-new'; readonly language: Language; readonly label: string; readonly after: string }
  | { readonly kind: 'field-changed'; readonly field: string };

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
  const old = printedItems(before, language);
  const now = printedItems(after, language);
  const oldByLabel = byLabel(old);
  const nowByLabel = byLabel(now);
  return [
    ...old.flatMap((item): ContentDifference[] => {
      const after = nowByLabel.get(item.label)?.text;
      const { label, text } = item;
      if (after === undefined) return [{ kind: 'item-missing', language, label, before: text }];
      return after === text ? [] : [{ kind: 'item-reworded', language, label, before: text, after }];
    }),
    ...now
      .filter((item) => !oldByLabel.has(item.label))
      .map(({ label, text }): ContentDifference => ({ kind: 'item-new', language, label, after: text })),
  ];
}

const byLabel = (items: readonly PrintedItem[]) => new Map(items.map((item) => [item.label, item]));

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
