/** `6` of `6.1`, `2.6` of `2.6.a`. */
export const headingOf = (number: string): string => number.slice(0, number.lastIndexOf('.'));

/** Below 0 when the first stands before the other: part by part, a missing part before 1, letters as in the alphabet. */
export function compareNumbers(one: string, other: string): number {
  const left = one.split('.');
  const right = other.split('.');
  for (let part = 0; part < Math.max(left.length, right.length); part++) {
    const difference = rank(left[part]) - rank(right[part]);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** What may follow: `7` after `6`; `2.5`, or `3.1` of the next element, after `2.4`; `6.c` after `6.b`. */
export function nextNumbers(number: string): readonly string[] {
  const parts = number.split('.');
  const last = parts.at(-1)!;
  const sibling = [...parts.slice(0, -1), following(last)].join('.');
  return parts.length === 2 ? [sibling, `${following(parts[0]!)}.${isLetter(last) ? 'a' : '1'}`] : [sibling];
}

/** Where the numbers of its list begin: `1` for `3`, `2.1` for `2.3`, `6.a` for `6.c`. */
export const firstOf = (number: string): string =>
  [...number.split('.').slice(0, -1), isLetter(number.at(-1)!) ? 'a' : '1'].join('.');

const isLetter = (part: string) => /^[a-z]$/.test(part);

const following = (part: string) =>
  isLetter(part) ? String.fromCharCode(part.charCodeAt(0) + 1) : String(Number(part) + 1);

const rank = (part: string | undefined) =>
  part === undefined ? 0 : isLetter(part) ? part.charCodeAt(0) - 96 : Number(part);
