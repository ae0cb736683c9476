import type { ReviewEntry } from '../../domain/portfolio-document.js';
import { fact, openSection, paragraph, type Press } from '../compose.js';
import { hang, measure, type } from '../styles.js';

/** What internal quality assurance found, oldest first. */
export function printQuality(press: Press, entries: readonly ReviewEntry[]): void {
  const { sheet, words } = press;
  const { t, code } = words;
  openSection(press, t('quality.heading'), { newPage: true });
  if (entries.length === 0) {
    paragraph(press, t('quality.none'), type.note, { wide: true });
    return;
  }
  const width = measure - hang;
  for (const entry of entries) {
    const by = { name: entry.by, capacity: code('capacity', entry.capacity), date: words.moment(entry.at) };
    fact(press, t(`quality.${entry.outcome}`), [
      ...sheet.set.lines(entry.reasons, type.body, width),
      ...sheet.set.lines(t('document.byOn', by), type.label, width, { before: 2 }),
      ...(entry.stands ? [] : sheet.set.lines(t('quality.ended'), type.small, width)),
    ]);
  }
}
