import type { PortfolioMove } from '../../domain/portfolio-facts.js';
import { columnLines, fact, paragraph, type Press, subheading } from '../compose.js';
import { type } from '../styles.js';
import type { Line } from '../typeset.js';

/** A move to this version of the standard: what became of each decision that stood, in a sentence each. */
export function printMove(press: Press, { move, decisions, leftBehind }: PortfolioMove): void {
  const { t, day } = press.words;
  const { fromVersion: from, toVersion: to, movedAt, movedBy: name } = move;
  subheading(press, t('annex.transition', { from, to }));
  paragraph(press, t('annex.moved', { from, to, date: day(movedAt), name }), type.body, { wide: true });
  for (const decision of decisions) fact(press, decision.label, explained(press, decision));
  if (leftBehind.length > 0) subheading(press, t('annex.left', { to }));
  for (const { label, text, decidedBy, decidedAt } of leftBehind)
    fact(press, label, [
      ...columnLines(press, text),
      ...columnLines(press, t('annex.decided-met', { name: decidedBy, date: day(decidedAt) })),
    ]);
}

function explained(press: Press, decision: PortfolioMove['decisions'][number]): Line[] {
  const { t, day } = press.words;
  const { kind, fromLabel: was, fromText: text, fromVersion: from, atOnce, confirmation, mapped } = decision;
  const decided = t('annex.decided-met', { name: decision.decidedBy, date: day(decision.decidedAt) });
  const became = confirmation
    ? t(confirmation.outcome === 'met' ? 'annex.confirmed' : 'annex.not-confirmed', {
        name: confirmation.by,
        date: day(confirmation.at),
      })
    : t('annex.waits');
  return [
    ...columnLines(press, t(`annex.${kind === 'moved' ? 'moved-place' : kind}`, { was, from, decided })),
    ...(atOnce
      ? []
      : [...columnLines(press, t('annex.read', { from, text })), ...columnLines(press, became)]),
    ...(mapped ? columnLines(press, t('annex.mapped', { name: mapped.by, reason: mapped.reason })) : []),
  ];
}
