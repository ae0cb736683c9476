import { execFileSync } from 'node:child_process';
import type { CentreTransaction } from '#database';
import { close, open } from './pseudo-locale.js';
import { type Bookmark, bookmarksOf, infoOf } from './pdf-tools.js';
import type { Data } from './hard-coded-text.js';
import { sql } from './sql.js';

/** Body, header and footer of a page as [top, height] in points. A text may run on from one body to the next. */
const parts = [
  [50, 745],
  [0, 50],
  [795, 47],
] as const;

/**
 * What a PDF says that is neither between the marks of the invented language nor data. Text is taken in the order in
 * which it was drawn, cell by cell.
 */
export function hardCodedTextInPdf(file: string, data: Data): string[] {
  const texts = parts.flatMap(([top, height]) => {
    const crop = ['-x', '0', '-W', '600', '-y', String(top), '-H', String(height)];
    const text = execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', ...crop, file, '-'], {
      encoding: 'utf8',
    });
    return height < 100 ? text.split(/[\n\f]/) : [text];
  });
  return [...texts, ...titlesOf(bookmarksOf(file)), infoOf(file).get('Title') ?? '']
    .flatMap(outsideMarks)
    .filter((text) => !data.explains(text));
}

const titlesOf = (bookmarks: readonly Bookmark[]): string[] =>
  bookmarks.flatMap(({ title, kids }) => [title, ...titlesOf(kids)]);

/** Digests are broken into lines. */
const digestPart = /\b[0-9a-f]{16,64}\b/g;

/** The texts between what stands in marks. @throws when a mark is not closed, and would hide what follows it */
function outsideMarks(text: string): string[] {
  const found = [''];
  let depth = 0;
  for (const character of text) {
    if (character === open) {
      if (depth++ === 0) found.push('');
    } else if (character === close) depth -= 1;
    else if (depth === 0) found[found.length - 1] += character;
  }
  if (depth !== 0) throw new Error(`marks are not in pairs: ${text.slice(0, 200)}`);
  return found.map((part) => part.replace(/\s+/g, ' ').replace(digestPart, ' '));
}

/** The ids of units of a centre: one for each state, and of these one that was moved and one that it was moved to. */
export async function unitsInEachState(tx: CentreTransaction): Promise<string[]> {
  const units = await tx.query(
    sql<{ id: string }>(
      `select distinct on (state, successor_id is null, moved) id
     from unit u, lateral (select exists (select from unit o where o.successor_id = u.id) as moved) m
     where centre_id = $1
     order by state, successor_id is null, moved, criteria_met desc, id`,
      [tx.centreId],
    ),
  );
  return units.map(({ id }) => id);
}
