import type { EvidenceItem } from '../../domain/portfolio-document.js';
import { openSection, paragraph, table, type Press } from '../compose.js';
import { ink, measure, type } from '../styles.js';

/** The evidence index: each number leads to its item, and the page where it begins is filled in at the end. */
export function printIndex(press: Press, index: readonly EvidenceItem[]): void {
  const { sheet, words } = press;
  const { t, code, day } = words;
  openSection(press, t('index.heading'), { newPage: true });
  if (index.length === 0) {
    paragraph(press, t('index.none'), type.note, { wide: true });
    return;
  }
  const link = { ...type.smallStrong, colour: ink.link };
  const columns = [
    { title: t('index.number'), width: 42 },
    { title: t('index.title'), width: measure - 376 },
    { title: t('index.method'), width: 86 },
    { title: t('index.date'), width: 92 },
    { title: t('index.by'), width: 80 },
    { title: t('index.criteria'), width: 44, align: 'right' as const },
    { title: t('index.page'), width: 32, align: 'right' as const },
  ];
  table(
    press,
    columns,
    index.map((entry) => [
      sheet.set.lines(entry.reference, link, 42, { goTo: entry.reference }),
      sheet.set.lines(entry.title, type.small, measure - 384, { goTo: entry.reference }),
      code('method', entry.method),
      entry.activityOn ? day(entry.activityOn) : '',
      entry.authorName,
      String(entry.shows.length),
      sheet.set
        .lines('', type.small, 32, { goTo: entry.reference })
        .map((line) => ({ ...line, pageOf: entry.reference })),
    ]),
  );
}
