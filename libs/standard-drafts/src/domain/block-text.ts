import { type Block, foldWhiteSpace, type ListEntry } from '#standards/domain';

/**
 * Running text as a person types it: an empty line between paragraphs, `- ` before each entry of a list, two spaces more
 * before those of a list below. A paragraph that begins with such a mark of its own has a backslash before it.
 */
export function blocksAsText(blocks: readonly Block[]): string {
  return blocks
    .map(({ paragraph, list }) => (list ? list.flatMap(entryLines).join('\n') : escaped(paragraph ?? '')))
    .join('\n\n');
}

const entryLines = (entry: ListEntry): string[] =>
  typeof entry === 'string'
    ? [`- ${entry}`]
    : [`- ${entry.text}`, ...entry.list.map((below) => `  - ${below}`)];

const escaped = (paragraph: string): string => (/^(\\|- )/.test(paragraph) ? `\\${paragraph}` : paragraph);

interface Entry {
  text: string;
  list: string[];
}

/** The other way round. Lines that stand together are one paragraph; an entry goes on in a line that is set further in. */
export function textAsBlocks(text: string): Block[] {
  const blocks: { paragraph?: string; entries?: Entry[] }[] = [];
  let apart = true;
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    const [, indent = '', mark, words = ''] = /^(\s*)(- )?(.*)$/s.exec(line)!;
    const last = blocks.at(-1);
    if (!words.trim() && !mark) apart = true;
    else {
      if (mark) addEntry(last?.entries ?? begin(blocks), words, indent.length >= 2);
      else if (!apart && last?.entries) goOn(last.entries, words);
      else if (!apart && last) last.paragraph += ` ${words}`;
      else blocks.push({ paragraph: words.replace(/^\\/, '') });
      apart = false;
    }
  }
  return blocks.map(({ paragraph, entries }) =>
    entries ? { list: entries.map(entryOf) } : { paragraph: foldWhiteSpace(paragraph!) },
  );
}

function begin(blocks: { entries?: Entry[] }[]): Entry[] {
  const entries: Entry[] = [];
  blocks.push({ entries });
  return entries;
}

function addEntry(entries: Entry[], text: string, below: boolean): void {
  const last = entries.at(-1);
  if (below && last) last.list.push(text);
  else entries.push({ text, list: [] });
}

function goOn(entries: Entry[], words: string): void {
  const last = entries.at(-1)!;
  if (last.list.length > 0) last.list.push(`${last.list.pop()!} ${words}`);
  else last.text += ` ${words}`;
}

const entryOf = ({ text, list }: Entry): ListEntry =>
  list.length > 0 ? { text: foldWhiteSpace(text), list: list.map(foldWhiteSpace) } : foldWhiteSpace(text);
