import type { FeedbackEntry, PortfolioDocument, SummaryRow } from '../../domain/portfolio-document.js';
import type { PortfolioPerson } from '../../domain/portfolio-facts.js';
import { columnLines, fact, openSection, paragraph, table, type Press } from '../compose.js';
import { measure, type } from '../styles.js';

/** Summary of achievement: counts, first by kind of criterion, then evidence by method. */
export function printSummary(
  press: Press,
  { summary, cover, counts }: Pick<PortfolioDocument, 'summary' | 'cover' | 'counts'>,
): void {
  const { t, code } = press.words;
  openSection(press, t('summary.heading'), { newPage: false });
  const number = { width: 62, align: 'right' } as const;
  const sum = (pick: 'awaiting' | 'open'): number =>
    summary.rows.reduce((total, row) => total + row[pick], 0);
  const figures = ({ total, met, awaiting, open }: Omit<SummaryRow, 'kind'>): string[] =>
    [total, met, awaiting, open].map(String);
  const { criteriaTotal: total, criteriaMet: met } = cover.unit;
  table(
    press,
    [
      { title: t('summary.criteria'), width: measure - 4 * number.width },
      { title: t('summary.assessed'), ...number },
      { title: t('summary.met'), ...number },
      { title: t('summary.awaiting'), ...number },
      { title: t('summary.open'), ...number },
    ],
    [
      ...summary.rows.map((row) => [t(`summary.${row.kind}`), ...figures(row)]),
      [t('summary.total'), ...figures({ total, met, awaiting: sum('awaiting'), open: sum('open') })],
    ],
  );
  if (summary.byMethod.length === 0) return;
  press.sheet.skip(16);
  table(
    press,
    [
      { title: t('summary.evidence'), width: measure - number.width },
      { title: t('summary.items'), ...number },
    ],
    summary.byMethod.map(({ method, items }) => [code('method', method), String(items)]),
  );
  const links = { evidence: counts.evidence, links: counts.crossReferences };
  paragraph(press, t('summary.links', links), type.small, { wide: true, above: 4 });
}

/** People: roles and qualifications; never a telephone number or an address. */
export function printPeople(press: Press, people: readonly PortfolioPerson[]): void {
  const { t, code, day } = press.words;
  openSection(press, t('people.heading'), { newPage: false });
  const dates = ({ from, until }: PortfolioPerson): string =>
    until
      ? t('people.fromUntil', { from: day(from), until: day(until) })
      : t('people.from', { from: day(from) });
  // A column is there when somebody has something in it.
  const qualified = people.some(({ qualifications }) => qualifications.length > 0);
  table(
    press,
    [
      { title: t('people.name'), width: 130 },
      { title: t('people.role'), width: qualified ? 100 : measure - 310 },
      ...(qualified ? [{ title: t('people.qualifications'), width: measure - 350 }] : []),
      { title: t('people.dates'), width: qualified ? 120 : 180 },
    ],
    people.map((person) => [
      person.name,
      code('dutyHeld', person.duty),
      ...(qualified ? [person.qualifications.join('\n') || t('people.none')] : []),
      dates(person),
    ]),
  );
}

/** Feedback on evidence, oldest first. */
export function printFeedback(press: Press, feedback: readonly FeedbackEntry[]): void {
  const { t, day } = press.words;
  openSection(press, t('feedback.heading'), { newPage: false });
  if (feedback.length === 0) return paragraph(press, t('feedback.none'), type.note, { wide: true });
  for (const { reference, revision, text, returned, by: name, at } of feedback) {
    const by = t(returned ? 'feedback.returned' : 'feedback.given', { name, date: day(at) });
    fact(press, t('feedback.entry', { reference, revision }), [
      ...columnLines(press, text, type.body),
      ...columnLines(press, by, type.label, { before: 2 }),
    ]);
  }
}
