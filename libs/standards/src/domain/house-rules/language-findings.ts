import type { FieldFinding } from '../finding.js';
import type { Edition } from '../standard.js';

type Path = readonly (string | number)[];

/** Lists that a translation may write with more entries, or fewer. */
const ofOwnLength = new Set(['keywords', 'occupations']);

/** The same fields, the same counts, the same numbers in both languages: each difference, at the Welsh. */
export function languageFindings(english: Edition, welsh: Edition): FieldFinding[] {
  return differences(english, welsh, ['cy']);
}

function differences(english: unknown, welsh: unknown, path: Path): FieldFinding[] {
  const name = path.at(-1);
  if (name === 'number' || name === 'element') {
    if (english === welsh) return [];
    return [
      { code: 'welsh-number-differs', path, facts: { welsh: String(welsh), english: String(english) } },
    ];
  }
  if (typeof english !== 'object' || typeof welsh !== 'object' || !english || !welsh) {
    if (typeof english === typeof welsh) return [];
    return [{ code: 'welsh-of-other-kind', path, facts: { field: fieldOf(path) } }];
  }
  const names = new Set([...Object.keys(english), ...Object.keys(welsh)]);
  return [...names].flatMap((inner): FieldFinding[] => {
    const at = [...path, Array.isArray(welsh) ? Number(inner) : inner];
    const facts = { field: fieldOf(at) };
    if (!Object.hasOwn(english, inner)) return [{ code: 'english-lacks', path: at, facts }];
    if (!Object.hasOwn(welsh, inner)) return [{ code: 'welsh-lacks', path, facts }];
    return ofOwnLength.has(inner) ? [] : differences(english[inner as never], welsh[inner as never], at);
  });
}

/** As provenance names fields, positions from 0. */
const fieldOf = (path: Path) => path.slice(1).join('.');
