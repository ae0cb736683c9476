import type { ReviewEntry } from '../../domain/portfolio-document.js';
import { columnLines, fact, openSection, paragraph, type Press } from '../compose.js';
import { type } from '../styles.js';

/** What internal quality assurance found, oldest first. */
export function printQuality(press: Press, entries: readonly ReviewEntry[]): void {
  const { words } = press;
  const { t, code } = words;
  openSection(press, t('quality.heading'), { newPage: true });
  if (entries.length === 0) return paragraph(press, t('quality.none'), type.note, { wide: true });
  for (const entry of entries) {
    const by = { name: entry.by, capacity: code('capacity', entry.capacity), date: words.moment(entry.at) };
    fact(press, t(`quality.${entry.outcome}`), [
      ...columnLines(press, entry.reasons, type.body),
      ...columnLines(press, t('document.byOn', by), type.label, { before: 2 }),
      ...(entry.stands ? [] : columnLines(press, t('quality.ended'))),
    ]);
  }
}
