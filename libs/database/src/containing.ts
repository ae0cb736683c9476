/** The pattern with which `ilike` finds this text anywhere: `\`, `%` and `_` stand for themselves. Null for blank text. */
export const containing = (text = ''): string | null =>
  text.trim() ? `%${text.trim().replace(/[\\%_]/g, '\\$&')}%` : null;
