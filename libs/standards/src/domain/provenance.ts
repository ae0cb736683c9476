import type { Provenance, Standard } from './standard.js';

/**
 * Where a field comes from: `field` is its path (`en.title`, `en.performance.items.3.number`). What the file
 * does not list stands as printed.
 */
export function provenanceOf(standard: Pick<Standard, 'provenance'>, field: string): Provenance['is'] {
  return remarkOn(standard, field)?.is ?? 'printed';
}

/** What the file says of a field, where it says anything. */
export function remarkOn(standard: Pick<Standard, 'provenance'>, field: string): Provenance | undefined {
  return standard.provenance.find((entry) => covers(entry.field, field));
}

function covers(pattern: string, field: string): boolean {
  const names = field.split('.');
  const parts = pattern.split('.');
  return parts.length === names.length && parts.every((part, index) => part === '*' || part === names[index]);
}

/** Whether a path, `*` standing for every position, names at least one field of the content. */
export function fieldExists(content: unknown, field: string): boolean {
  return field.split('.').reduce<unknown[]>(stepInto, [content]).length > 0;
}

function stepInto(values: unknown[], name: string): unknown[] {
  return values.flatMap((value) => {
    if (name === '*') return Array.isArray(value) ? value : [];
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, name)) return [];
    return [value[name as never]];
  });
}
