import { bounds } from './bounds.js';
import type { ComparedText } from './compared-text.js';
import { type Group, worthOf } from './pair-alike.js';
import { commonWeight, joined, type WeightedWords, type Weights } from './weighted-words.js';

/** How many of the best pieces are tried together, and how many one whole may have. */
const maxTried = 6;
const maxPieces = 4;

/** Every criterion of one version that several of the other might be made of: splits, then mergers. */
export const possiblePieces = (
  before: readonly ComparedText[],
  after: readonly ComparedText[],
  weights: Weights,
): Group[] => [
  ...before.flatMap((one) =>
    piecesOf(one, after, weights).map(({ pieces, fit }) => group([one], pieces, fit)),
  ),
  ...after.flatMap((one) =>
    piecesOf(one, before, weights).map(({ pieces, fit }) => group(pieces, [one], fit)),
  ),
];

const group = (before: readonly ComparedText[], after: readonly ComparedText[], fit: number): Group => ({
  before,
  after,
  similarity: fit,
  worth: worthOf(fit, before.length + after.length),
});

/** Whether nearly all words of one are found in the other, which stands in the same section. */
export function mayBePieceOf(piece: ComparedText, whole: ComparedText, weights: Weights): boolean {
  if (piece.criterion.kind !== whole.criterion.kind) return false;
  const [part, all] = wordsToCompare([piece, whole]);
  return part!.weight > 0 && commonWeight(part!, all!, weights) >= bounds.pieceInWhole * part!.weight;
}

function piecesOf(whole: ComparedText, others: readonly ComparedText[], weights: Weights) {
  const likely = others
    .filter((piece) => mayBePieceOf(piece, whole, weights))
    .map((piece) => {
      const [part, all] = wordsToCompare([piece, whole]);
      return { piece, share: commonWeight(part!, all!, weights) / all!.weight };
    })
    .filter(({ share }) => share >= bounds.ownPart)
    .sort((one, other) => other.share - one.share)
    .slice(0, maxTried);
  return subsets(likely.map(({ piece }) => piece)).flatMap((pieces) => {
    const [words, ...parts] = wordsToCompare([whole, ...pieces]);
    const fit = fitOf(words!, parts, weights);
    return fit >= bounds.pieces && eachAdds(words!, parts, weights) ? [{ pieces, fit }] : [];
  });
}

/** Where all stand under headings, the words of the stems, which all of them have, tell nothing. */
function wordsToCompare(texts: readonly ComparedText[]): WeightedWords[] {
  const underHeadings = texts.every(({ criterion }) => criterion.stem !== null);
  return texts.map(({ words, ownWords }) => (underHeadings ? ownWords : words));
}

/** How much of the whole is in the pieces, and of the pieces in the whole: the harmonic mean. */
function fitOf(whole: WeightedWords, pieces: readonly WeightedWords[], weights: Weights): number {
  const covered = coverage(whole, pieces, weights);
  const weight = pieces.reduce((sum, piece) => sum + piece.weight, 0);
  const found = pieces.reduce((sum, piece) => sum + commonWeight(piece, whole, weights), 0) / weight;
  return (2 * covered * found) / (covered + found);
}

const coverage = (whole: WeightedWords, pieces: readonly WeightedWords[], weights: Weights): number =>
  commonWeight(whole, joined(pieces, weights), weights) / whole.weight;

function eachAdds(whole: WeightedWords, pieces: readonly WeightedWords[], weights: Weights): boolean {
  const all = coverage(whole, pieces, weights);
  return pieces.every((piece) => {
    const without = pieces.filter((other) => other !== piece);
    return all - coverage(whole, without, weights) >= bounds.ownPart;
  });
}

/** Two to `maxPieces` of them. */
function subsets<T>(items: readonly T[]): T[][] {
  return items
    .reduce<T[][]>(
      (all, item) => [...all, ...all.filter((one) => one.length < maxPieces).map((one) => [...one, item])],
      [[]],
    )
    .filter(({ length }) => length > 1);
}
