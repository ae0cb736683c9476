import { insertAll, type InstallationTransaction } from '#database';
import { likeWordings } from './domain/likeness.js';
import { type Wording, wordsOf } from './domain/wording.js';
import { LikeWordingRow } from './entities/like-wording.entity.js';
import { wordingRows } from './loading.queries.js';

/** Compares wordings that the library does not have yet with all it has, and keeps which are near-identical. */
export async function keepLikeWordings(
  tx: InstallationTransaction,
  wordings: readonly Wording[],
): Promise<void> {
  const known = await tx.query(wordingRows.with());
  const knownIds = new Set(known.map(({ id }) => id));
  const fresh = [...new Map(wordings.map((one) => [one.id, one])).values()].filter(
    ({ id }) => !knownIds.has(id),
  );
  if (fresh.length === 0) return;
  const pairs = likeWordings(
    fresh,
    known.map(({ id, kind, text }) => ({ id, kind, words: wordsOf(text) })),
  );
  const bothWaysRound = pairs.flatMap(({ one, other, likeness }) => [
    { wording: one, other, likeness },
    { wording: other, other: one, likeness },
  ]);
  await tx.query(insertAll(LikeWordingRow, bothWaysRound, { onConflict: 'do nothing' }));
}
