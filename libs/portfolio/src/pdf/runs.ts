import { graphemesOf } from './breakable-pieces.js';
import { hasRightToLeft, inVisualOrder, mirrored, type Directions } from './directions.js';
import type { FaceName, FontFamily, Typefaces, Weight } from './typefaces.js';

/** A stretch of a line in one face and one direction. */
export interface Run {
  readonly text: string;
  readonly face: FaceName;
  readonly level: number;
  /** Width at one point of type size. */
  readonly unitWidth: number;
  /** The character written, where no face can draw it and a box stands for it. */
  readonly actual?: string;
}

interface Stretch {
  text: string;
  readonly family: FontFamily;
  readonly level: number;
  readonly actual?: string;
}

const box = '□';

/**
 * Splits a line into runs, from left to right on the page. `start` is where the line begins in the paragraph
 * whose directions were resolved.
 */
export function runsInVisualOrder(
  line: string,
  weight: Weight,
  directions: Directions | null,
  start: number,
  faces: Typefaces,
): Run[] {
  return inVisualOrder(stretches(line, weight, directions, start, faces)).map((stretch) => {
    const face: FaceName = `${stretch.family}-${weight}`;
    const runsLeft = (stretch.level & 1) === 1;
    const text = runsLeft ? mirroredRun(stretch.text) : stretch.text;
    const unitWidth = faces.face(face).widthOfString(text, 1, runsLeft ? [] : undefined);
    return { text, face, level: stretch.level, unitWidth, actual: stretch.actual };
  });
}

function stretches(
  line: string,
  weight: Weight,
  directions: Directions | null,
  start: number,
  faces: Typefaces,
): Stretch[] {
  const found: Stretch[] = [];
  let at = start;
  for (const character of graphemesOf(line)) {
    const level = directions?.levels[at] ?? 0;
    const last = found.at(-1);
    const neighbour = last?.level === level ? last.family : undefined;
    // Spaces and stops stay with the letters before them; letters never do, or a word would change its face.
    const clings = neighbour !== undefined && /^[\s\p{P}\p{M}]+$/u.test(character);
    const family = faces.familyFor(character, weight, clings ? neighbour : undefined);
    if (!family) found.push({ text: box, family: 'dejavu', level, actual: character });
    else if (last && last.level === level && last.family === family && last.actual === undefined)
      last.text += character;
    else found.push({ text: character, family, level });
    at += character.length;
  }
  return found;
}

/** fontkit reverses right-to-left text itself, except runs of marks without a letter. */
function mirroredRun(text: string): string {
  const characters = graphemesOf(text).map(mirrored);
  return (hasRightToLeft(text) ? characters : characters.reverse()).join('');
}
