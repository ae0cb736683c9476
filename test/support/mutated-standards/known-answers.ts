import { assessedCriteria, type ChangeKind, type Standard } from '#standards';
import { type Draft, type DraftItem, kinds } from './draft.js';

export interface KnownAnswer {
  /** `kept` where the text is the same: what is *same* and what *moved* is a matter of the longest common order. */
  readonly kind: Exclude<ChangeKind, 'same' | 'moved'> | 'kept';
  /** Labels of the first version and of the second, in the order printed. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** By `before P1` and `after K3`: what a criterion of either version should be found to be. */
export type KnownAnswers = ReadonlyMap<string, KnownAnswer>;

export function knownAnswers({ sections }: Draft, before: Standard, after: Standard): KnownAnswers {
  const leaves = kinds.flatMap((kind) =>
    sections[kind].flatMap((item) =>
      item.subItems
        ? item.subItems.map((sub): DraftItem =>
            isUnderNewStem(item, sub) ? { ...sub, fate: 'reworded' } : sub,
          )
        : [item],
    ),
  );
  const now = assessedCriteria(after);
  const answers = new Map<string, KnownAnswer>();
  const groups = new Map<string, { item: DraftItem; labels: string[] }>();
  leaves.forEach((item, index) => {
    const id = item.origins.join('+') || `new ${index}`;
    const group = groups.get(id) ?? { item, labels: [] };
    group.labels.push(now[index]!.label);
    groups.set(id, group);
  });
  for (const { item, labels } of groups.values()) {
    const answer: KnownAnswer = { kind: item.fate, before: item.origins, after: labels };
    for (const label of item.origins) answers.set(`before ${label}`, answer);
    for (const label of labels) answers.set(`after ${label}`, answer);
  }
  for (const { label } of assessedCriteria(before))
    if (!answers.has(`before ${label}`))
      answers.set(`before ${label}`, { kind: 'withdrawn', before: [label], after: [] });
  return answers;
}

const isUnderNewStem = (heading: DraftItem, sub: DraftItem) =>
  heading.fate === 'reworded' && sub.fate === 'kept';
