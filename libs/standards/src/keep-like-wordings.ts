import type { InstallationTransaction } from '#database';
import { likeWordings } from './domain/likeness.js';
import { type Wording, wordsOf } from './domain/wording.js';
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
  await tx.query(
    `insert into like_wording (wording, other, likeness)
     select one, other, likeness from unnest($1::uuid[], $2::uuid[], $3::real[]) as p (one, other, likeness)
     union all
     select other, one, likeness from unnest($1::uuid[], $2::uuid[], $3::real[]) as p (one, other, likeness)
     on conflict do nothing`,
    [pairs.map(({ one }) => one), pairs.map(({ other }) => other), pairs.map(({ likeness }) => likeness)],
  );
}
