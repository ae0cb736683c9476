/**
 * What decides, fixed on the five published standards before anything was mutated: see
 * docs/decisions/0015-how-versions-are-compared.md. All are similarities from 0 to 1, or parts of one.
 */
export const bounds = {
  /** Two texts at least this similar are one criterion, reworded. */
  reworded: 0.5,
  /** How much more it takes from performance to knowledge, which often say the same ("share …", "how to share …"). */
  otherSection: 0.15,
  /** What being at the same height of the standard is worth: it only breaks ties. */
  sameHeight: 0.05,
  /** How much of a piece of a split or merged criterion must be found in the whole. */
  pieceInWhole: 0.7,
  /** How much of the whole each piece must add that the others do not have. */
  ownPart: 0.1,
  /** How well all pieces together must cover the whole, and it them. */
  pieces: 0.7,
  /** Pieces that cover the whole less well than this are said to be uncertain. */
  surePieces: 0.85,
  /** So close to `reworded`, on either side, a person should look. */
  near: 0.1,
  /** A rival that is less similar than the partner by no more than this makes it uncertain. */
  rival: 0.1,
  /** Texts with fewer different words tell too little. */
  words: 4,
} as const;
