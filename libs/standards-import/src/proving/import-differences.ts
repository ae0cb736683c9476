import { contentDifferences, type Standard } from '#standards/domain';
import { importStandard } from '../domain/import-standard.js';
import { printedText } from '../domain/printed-text.js';

/**
 * Imports a published text and compares the draft with the version that was made of it: the labels and fields that
 * differ, what is marked as ours in the version aside. That the same fields are marked as ours is compared.
 */
export function importDifferences(text: string, fileName: string, standard: Standard): string[] {
  const importing = importStandard(printedText(text), { fileName });
  if (importing.outcome !== 'draft') return [importing.kind];
  const ours = standard.provenance.flatMap(({ field, is }) => (is === 'ours' ? [field] : []));
  const [draft, version] = [importing.standard, standard].map((one) => withoutOurs(one, ours)) as [
    Standard,
    Standard,
  ];
  return contentDifferences(version, draft).map((difference) =>
    'label' in difference ? difference.label : difference.field,
  );
}

/** The standard with nothing in the fields that are ours, and without the reasons why they are. */
export function withoutOurs(standard: Standard, fields: readonly string[]): Standard {
  const empty = fields.reduce<unknown>((content, field) => emptied(content, field.split('.')), standard);
  const { provenance, ...rest } = empty as Standard;
  const known = provenance.map(({ why, ...entry }) =>
    entry.is === 'ours' ? { ...entry, why: '' } : { ...entry, why },
  );
  return { ...rest, provenance: known };
}

function emptied(content: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return null;
  if (Array.isArray(content))
    return content.map((value: unknown, index) =>
      name === '*' || name === String(index) ? emptied(value, rest) : value,
    );
  if (content === null || typeof content !== 'object' || !Object.hasOwn(content, name)) return content;
  return { ...content, [name]: emptied(content[name as never], rest) };
}
