import { type Edition, foldWhiteSpace, type NumberedSection, type Standard } from '#standards';

/**
 * What a document carries of a standard, whatever its layout: everything but our key, the provenance, and the
 * numbers, which the importer restores from the order of the items.
 */
export function contentOf({ key: _key, provenance: _provenance, en, cy, ...fields }: Standard): object {
  return { ...fields, en: editionOf(en), ...(cy && { cy: editionOf(cy) }) };
}

const editionOf = (edition: Edition): object => ({
  ...edition,
  performance: sectionOf(edition.performance),
  knowledge: sectionOf(edition.knowledge),
});

const sectionOf = ({ introduction, items }: NumberedSection): object => ({
  introduction,
  items: items.map(({ group, text, subItems }) => ({
    ...(group && { group: group.title }),
    text: foldWhiteSpace(text),
    ...(subItems && { subItems: subItems.map((subItem) => foldWhiteSpace(subItem.text)) }),
  })),
});
