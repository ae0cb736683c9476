import type { EvidenceItem } from '../../domain/portfolio-document.js';
import { openSection, paragraph, table, type Press } from '../compose.js';
import { ink, measure, type } from '../styles.js';

/** The evidence index: each number leads to its item, and the page where it begins is filled in at the end. */
export function printIndex(press: Press, index: readonly EvidenceItem[]): void {
  const { t, code, day } = press.words;
  openSection(press, t('index.heading'), { newPage: true });
  if (index.length === 0) return paragraph(press, t('index.none'), type.note, { wide: true });
  const { set } = press.sheet;
  const link = { ...type.smallStrong, colour: ink.link };
  table(
    press,
    [
      { title: t('index.number'), width: 42 },
      { title: t('index.title'), width: measure - 376 },
      { title: t('index.method'), width: 86 },
      { title: t('index.date'), width: 92 },
      { title: t('index.by'), width: 80 },
      { title: t('index.criteria'), width: 44, align: 'right' },
      { title: t('index.page'), width: 32, align: 'right' },
    ],
    index.map(({ reference: goTo, title, method, activityOn, authorName, shows }) => [
      set.lines(goTo, link, 42, { goTo }),
      set.lines(title, type.small, measure - 384, { goTo }),
      code('method', method),
      activityOn ? day(activityOn) : '',
      authorName,
      String(shows.length),
      set.lines('', type.small, 32, { goTo, pageOf: goTo }),
    ]),
  );
}
