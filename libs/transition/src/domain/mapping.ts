import type { ChangeKind } from '#standards';

/** What becomes of one criterion, towards one partner: none of the other side for `new` and `withdrawn`. */
export interface MappingPair {
  readonly criterionId: string | null;
  readonly toCriterionId: string | null;
  readonly kind: ChangeKind;
  /** 0 to 1, as the comparison saw it; 0 for what somebody mapped. */
  readonly similarity: number;
  /** Why the comparison asks somebody to look twice. */
  readonly doubts: readonly string[];
}

/** A criterion with its text, as far as mapping needs it. */
export interface MappedText {
  readonly id: string;
  /** As one sentence with its stem, white space folded. */
  readonly sentence: string;
}

/** What the comparison of two versions says, with labels for ids. */
export interface ComparedChange {
  readonly kind: ChangeKind;
  readonly before: readonly { readonly label: string }[];
  readonly after: readonly { readonly label: string }[];
  readonly similarity: number;
  readonly uncertain: readonly string[];
}

type IdOf = (label: string) => string | undefined;

/** One row for each pair of a comparison, in its order. What has no row of its own in either version is left out. */
export function pairsOf(changes: readonly ComparedChange[], from: IdOf, to: IdOf): MappingPair[] {
  return changes.flatMap(({ kind, before, after, similarity, uncertain }) => {
    const said = { kind, similarity, doubts: uncertain };
    const left = before.length > 0 ? before.map(({ label }) => from(label) ?? null) : [null];
    const right = after.length > 0 ? after.map(({ label }) => to(label) ?? null) : [null];
    return left.flatMap((criterionId) =>
      right
        .filter((toCriterionId) => criterionId !== null || toCriterionId !== null)
        .map((toCriterionId) => ({ criterionId, toCriterionId, ...said })),
    );
  });
}

/** Somebody's word on what becomes of a criterion of the version left. */
export interface MappingEdit {
  readonly criterionId: string;
  /** Its partners; none when it is withdrawn. */
  readonly toCriterionIds: readonly string[];
  /** That it carries over at once: only where the words are the same, and there is one partner. */
  readonly atOnce: boolean;
}

/**
 * The mapping once a criterion has these partners and no others. What follows for others is worked out: a criterion that
 * two become one of is merged, one that loses its only partner is new or withdrawn. Whether words are the same is no
 * matter of opinion: other words are reworded, and wait for an assessor.
 */
export function mapAnew(
  pairs: readonly MappingPair[],
  texts: readonly MappedText[],
  { criterionId, toCriterionIds, atOnce }: MappingEdit,
): MappingPair[] {
  const wanted = [...new Set(toCriterionIds)];
  const before = new Map(pairs.map((pair) => [keyOf(pair), pair]));
  const links = [
    ...pairs.filter((pair) => pair.criterionId !== criterionId && pair.criterionId && pair.toCriterionId),
    ...wanted.map((toCriterionId) => {
      const there = before.get(keyOf({ criterionId, toCriterionId }));
      return {
        criterionId,
        toCriterionId,
        kind: 'reworded' as ChangeKind,
        similarity: there?.similarity ?? 0,
        doubts: [],
      };
    }),
  ];
  const sentence = new Map(texts.map(({ id, sentence }) => [id, sentence]));
  const kindOf = (pair: MappingPair): ChangeKind => {
    if (links.filter((one) => one.toCriterionId === pair.toCriterionId).length > 1) return 'merged';
    if (links.filter((one) => one.criterionId === pair.criterionId).length > 1) return 'split';
    const was = before.get(keyOf(pair))?.kind;
    const isSame = sentence.get(pair.criterionId!) === sentence.get(pair.toCriterionId!);
    const edited = pair.criterionId === criterionId;
    if (!isSame || (edited && !atOnce)) return 'reworded';
    if (was === 'moved' || was === 'same') return was;
    return edited ? 'moved' : 'reworded';
  };
  const linked = links.map((pair) => ({ ...pair, kind: kindOf(pair) }));
  const unpaired = (side: 'criterionId' | 'toCriterionId'): string[] => {
    const taken = new Set(linked.map((pair) => pair[side]));
    const all = new Set([...pairs, ...links].flatMap((pair) => pair[side] ?? []));
    return [...all].filter((id) => !taken.has(id));
  };
  const pairOf = (
    kind: 'withdrawn' | 'new',
    ids: Pick<MappingPair, 'criterionId' | 'toCriterionId'>,
  ): MappingPair => before.get(keyOf(ids)) ?? { ...ids, kind, similarity: 0, doubts: [] };
  return [
    ...linked,
    ...unpaired('criterionId').map((id) => pairOf('withdrawn', { criterionId: id, toCriterionId: null })),
    ...unpaired('toCriterionId').map((id) => pairOf('new', { criterionId: null, toCriterionId: id })),
  ];
}

/** What tells one pair of a mapping from another. */
export const keyOf = ({
  criterionId,
  toCriterionId,
}: Pick<MappingPair, 'criterionId' | 'toCriterionId'>): string =>
  `${criterionId ?? ''} ${toCriterionId ?? ''}`;
