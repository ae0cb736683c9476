import { bounds } from './bounds.js';
import type { ComparedText } from './compared-text.js';
import { type Group, worthOf } from './pair-alike.js';
import { commonWeight, joined, type Weights } from './weighted-words.js';

/** Wholes with the pieces whose words they hold; which side is which is the caller's to know. */
interface Pieced {
  readonly whole: ComparedText;
  readonly pieces: readonly ComparedText[];
  readonly fit: number;
}

/** How many of the best pieces are tried together, and how many one whole may have. */
const tried = 6;
const most = 4;

/** Every criterion of the first version that several of the second might be made of. */
export const possibleSplits = (
  before: readonly ComparedText[],
  after: readonly ComparedText[],
  weights: Weights,
): Group[] =>
  before.flatMap((one) =>
    piecesOf(one, after, weights).map(({ whole, pieces, fit }) => group([whole], pieces, fit)),
  );

/** Every criterion of the second version that might be made of several of the first. */
export const possibleMergers = (
  before: readonly ComparedText[],
  after: readonly ComparedText[],
  weights: Weights,
): Group[] =>
  after.flatMap((one) =>
    piecesOf(one, before, weights).map(({ whole, pieces, fit }) => group(pieces, [whole], fit)),
  );

const group = (before: readonly ComparedText[], after: readonly ComparedText[], fit: number): Group => ({
  before,
  after,
  similarity: fit,
  worth: worthOf(fit, before.length + after.length),
});

function piecesOf(whole: ComparedText, others: readonly ComparedText[], weights: Weights): Pieced[] {
  const share = ({ words }: ComparedText) => commonWeight(words, whole.words, weights) / whole.words.weight;
  const likely = others
    .filter(({ criterion }) => criterion.kind === whole.criterion.kind)
    .map((piece) => ({ piece, share: share(piece) }))
    .filter(
      (one) =>
        one.share >= bounds.ownPart &&
        one.share * whole.words.weight >= bounds.pieceInWhole * one.piece.words.weight,
    )
    .sort((one, other) => other.share - one.share)
    .slice(0, tried)
    .map(({ piece }) => piece);
  return subsets(likely, most)
    .filter((pieces) => pieces.length > 1)
    .flatMap((pieces) => {
      const fit = fitOf(whole, pieces, weights);
      return fit >= bounds.pieces && eachAdds(whole, pieces, weights) ? [{ whole, pieces, fit }] : [];
    });
}

/** How much of the whole is in the pieces, and of the pieces in the whole: the harmonic mean. */
function fitOf(whole: ComparedText, pieces: readonly ComparedText[], weights: Weights): number {
  const covered = coverage(whole, pieces, weights);
  const weight = pieces.reduce((sum, { words }) => sum + words.weight, 0);
  const found =
    pieces.reduce((sum, { words }) => sum + commonWeight(words, whole.words, weights), 0) / weight;
  return (2 * covered * found) / (covered + found);
}

const coverage = (whole: ComparedText, pieces: readonly ComparedText[], weights: Weights): number =>
  commonWeight(whole.words, joined(pieces.map(({ words }) => words)), weights) / whole.words.weight;

function eachAdds(whole: ComparedText, pieces: readonly ComparedText[], weights: Weights): boolean {
  const all = coverage(whole, pieces, weights);
  return pieces.every((piece) => {
    const without = pieces.filter((other) => other !== piece);
    return all - coverage(whole, without, weights) >= bounds.ownPart;
  });
}

function subsets<T>(items: readonly T[], largest: number): T[][] {
  return items.reduce<T[][]>(
    (all, item) => [...all, ...all.filter((one) => one.length < largest).map((one) => [...one, item])],
    [[]],
  );
}
