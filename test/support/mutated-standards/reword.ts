import type { Chance } from '#demonstration';
import { anyWord, insertions, synonymsOf } from './wording.js';

/** Light is one edit; medium and heavy change this part of the words. Fixed before anything was measured. */
export const strengths = { light: 0, medium: 0.15, heavy: 0.35 } as const;
export type Strength = keyof typeof strengths;

/** Words put in, left out, and taken for others; never the same text again. */
export function reword(text: string, strength: Strength, chance: Chance): string {
  const words = text.split(' ');
  const edits = Math.max(1, Math.round(words.length * strengths[strength]));
  let result = text;
  while (result === text) {
    const changed = [...words];
    const places = new Set<number>();
    while (places.size < Math.min(edits, words.length)) places.add(chance.between(0, words.length - 1));
    // From the end, so that what is put in or left out does not shift the places to come.
    for (const place of [...places].sort((one, other) => other - one)) edit(changed, place, chance);
    result = changed.join(' ');
  }
  return result;
}

function edit(words: string[], place: number, chance: Chance): void {
  const kind = chance.next();
  if (kind < 0.2) words.splice(place, 0, chance.pick(insertions));
  else if (kind < 0.4 && words.length > 3) words.splice(place, 1);
  else words[place] = instead(words[place]!, kind < 0.8, chance);
}

/** Another word with the same signs around it: one that means much the same where there is one. */
function instead(word: string, alike: boolean, chance: Chance): string {
  const [, opening, bare, closing] = /^([^\p{L}]*)(.*?)([^\p{L}]*)$/u.exec(word)!;
  const synonyms = alike ? synonymsOf.get(bare!.toLowerCase()) : undefined;
  return opening + chance.pick(synonyms ?? anyWord) + closing;
}
