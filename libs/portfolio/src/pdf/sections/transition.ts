import type { TransitedDecision, Transition } from '../../domain/portfolio-items.js';
import { fact, paragraph, type Press, subheading } from '../compose.js';
import { hang, measure, type } from '../styles.js';
import type { Line } from '../typeset.js';

/** A move to this version of the standard: what became of each decision that stood, in a sentence each. */
export function printTransition(press: Press, { from, to, at, by, decisions, left }: Transition): void {
  const { t, day } = press.words;
  subheading(press, t('annex.transition', { from, to }));
  paragraph(press, t('annex.moved', { from, to, date: day(at), name: by }), type.body, { wide: true });
  for (const decision of decisions) fact(press, decision.label, explained(press, decision, from));
  if (left.length > 0) subheading(press, t('annex.left', { to }));
  for (const { label, text, by: name, at: met } of left)
    fact(press, label, [
      ...column(press, text),
      ...column(press, t('annex.decided-met', { name, date: day(met) })),
    ]);
}

function explained(press: Press, decision: TransitedDecision, from: string): Line[] {
  const { t, day } = press.words;
  const { kind, was, read, by, at, atOnce, confirmation, mapped } = decision;
  const decided = t('annex.decided-met', { name: by, date: day(at) });
  const became = confirmation
    ? t(confirmation.outcome === 'met' ? 'annex.confirmed' : 'annex.not-confirmed', {
        name: confirmation.by,
        date: day(confirmation.at),
      })
    : t('annex.waits');
  return [
    ...column(press, t(`annex.${kind === 'moved' ? 'moved-place' : kind}`, { was, from, decided })),
    ...(read ? column(press, t('annex.read', { from, text: read })) : []),
    ...(atOnce ? [] : column(press, became)),
    ...(mapped ? column(press, t('annex.mapped', { name: mapped.by, reason: mapped.reason })) : []),
  ];
}

function column({ sheet }: Press, text: string): Line[] {
  return sheet.set.lines(text, type.small, measure - hang);
}
