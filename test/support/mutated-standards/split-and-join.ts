import type { Chance } from '#demonstration';

/**
 * A criterion cut where a reviser would, at an "and" or a comma, or else in the middle: in two, a long one
 * sometimes in three. Half the time each piece begins as the whole did. Undefined when it is too short.
 */
export function cutInPieces(text: string, chance: Chance): string[] | undefined {
  const words = text.split(' ');
  if (words.length < 10) return undefined;
  const count = words.length >= 24 && chance.happens(0.3) ? 3 : 2;
  const pieces: string[][] = [];
  let rest = words;
  for (let left = count; left > 1; left--) {
    const at = placeToCut(rest, Math.round(rest.length / left), chance);
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  pieces.push(rest);
  const opening = chance.happens(0.5) ? words.slice(0, chance.between(1, 3)).join(' ') : '';
  return pieces.map((piece, index) => {
    const own = piece
      .join(' ')
      .replace(/^(and|or) /, '')
      .replace(/[,;]$/, '');
    return index > 0 && opening ? `${opening} ${own}` : own;
  });
}

/** Near the middle, at least four words from either end. */
function placeToCut(words: readonly string[], middle: number, chance: Chance): number {
  const possible = words.flatMap((word, index) => {
    const joint = word === 'and' || word === 'or' || /[,;]$/.test(words[index - 1] ?? '');
    return joint && index >= 4 && index <= words.length - 5 && Math.abs(index - middle) <= 6 ? [index] : [];
  });
  return possible.length > 0 ? chance.pick(possible) : Math.max(4, Math.min(words.length - 4, middle));
}

export function joinTexts(one: string, other: string, chance: Chance): string {
  const joint = chance.pick([' and ', '; ', ', and ', ', including ']);
  return one.replace(/[.,;]$/, '') + joint + other;
}
