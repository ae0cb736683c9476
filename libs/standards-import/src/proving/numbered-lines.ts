import { foldWhiteSpace } from '#standards/domain';

/** A text of a publication by its name there: `P1`, `K33.2`, `title`, `overview.3`. */
export interface PublishedText {
  readonly label: string;
  readonly text: string;
}

interface Numbered {
  readonly printed: string;
  readonly words: string[];
  readonly subItems: string[][];
}

/**
 * The numbered items of one section as these five publications print them: `12.` with or without a space,
 * `- 6.1` below an item, a lone `-` where a page ends, sentences broken over blank lines, and lists that lost
 * their numbers and print `1.` throughout.
 *
 * @throws UnexpectedLine when the numbers make no sense, rather than guess
 */
export function numberedTexts(letter: string, lines: readonly string[]): PublishedText[] {
  const items: Numbered[] = [];
  const allOnes = lines.filter((line) => /^\d+\./.test(line)).every((line) => /^1\.\D/.test(line));
  for (const line of lines) {
    const sub = /^- (\d+)\.(\d+) (.+)$/.exec(line);
    const numbered = /^(\d+)\. ?(\D.*)$/.exec(line);
    const last = items.at(-1);
    if (line === '' || line === '-') continue;
    if (sub) {
      if (!last || sub[1] !== last.printed || Number(sub[2]) !== last.subItems.length + 1)
        throw unexpected(line);
      last.subItems.push([sub[3]!]);
    } else if (!numbered) {
      if (!last) throw unexpected(line);
      (last.subItems.at(-1) ?? last.words).push(line);
    } else if (allOnes || Number(numbered[1]) === items.length + 1)
      items.push({ printed: numbered[1]!, words: [numbered[2]!], subItems: [] });
    else if (numbered[1] === '1' && last) last.subItems.push([numbered[2]!]);
    else throw unexpected(line);
  }
  return items.flatMap(({ words, subItems }, index) => [
    published(`${letter}${index + 1}`, words),
    ...subItems.map((words, sub) => published(`${letter}${index + 1}.${sub + 1}`, words)),
  ]);
}

const published = (label: string, words: readonly string[]): PublishedText => ({
  label,
  text: foldWhiteSpace(words.join(' ')),
});

const unexpected = (line: string) => new UnexpectedLine(line.slice(0, 80));

/** A line that no rule of this reader fits. The message is the line. */
export class UnexpectedLine extends Error {}
