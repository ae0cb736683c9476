import type { ComparedCriterion, CriterionChange, WordPart } from '#standards';
import type { Words } from '../words.js';

/** A change as text: labels, words with `[-removed-]` and `{+added+}`, and why it is uncertain. */
export function changeLines(
  { kind, before, after, similarity, words, uncertain }: CriterionChange,
  say: Words['say'],
): string[] {
  const facts = { before: labelsOf(before), after: labelsOf(after), alike: percentOf(similarity) };
  const doubts = uncertain.map((doubt) => say(`standards.diff.doubt.${doubt}`)).join('; ');
  return [
    say(`standards.diff.change.${kind}`, facts),
    ...(words
      ? [say('standards.diff.text', { text: marked(words) })]
      : [...sideLines('before', before, say), ...sideLines('after', after, say)]),
    ...(doubts ? [say('standards.diff.uncertain', { doubts })] : []),
  ];
}

/** Never 100: identical texts are not reworded. */
const percentOf = (similarity: number) => Math.min(99, Math.round(similarity * 100));

const labelsOf = (criteria: readonly ComparedCriterion[]) => criteria.map(({ label }) => label).join(', ');

const sideLines = (side: 'before' | 'after', criteria: readonly ComparedCriterion[], say: Words['say']) =>
  criteria.map(({ label, parts }) => say(`standards.diff.side.${side}`, { label, text: marked(parts) }));

const marks = { kept: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;

/** Spaces stay outside the marks. Wholly new or withdrawn texts are not marked. */
function marked(parts: readonly WordPart[]): string {
  if (parts.length === 1) return parts[0]!.text;
  return parts
    .map(({ is, text }) => {
      const [, before, words, after] = /^(\s*)(.*?)(\s*)$/s.exec(text)!;
      return words ? `${before}${marks[is][0]}${words}${marks[is][1]}${after}` : text;
    })
    .join('');
}
