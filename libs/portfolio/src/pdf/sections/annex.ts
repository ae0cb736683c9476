import type { Annex, EndedDecision } from '../../domain/portfolio-document.js';
import { columnLines, fact, openSection, paragraph, subheading, type Press } from '../compose.js';
import { type } from '../styles.js';
import type { Line } from '../typeset.js';
import { printMove } from './move.js';

/** History: superseded decisions, earlier revisions, withdrawn evidence, lapsed sign-offs. */
export function printAnnex(press: Press, annex: Annex): void {
  const { words } = press;
  const { t, day } = words;
  openSection(press, t('annex.heading'), { newPage: false });
  const { decisions, revisions, withdrawn, signOffs, moves } = annex;
  if (Object.values(annex).every(({ length }) => length === 0))
    return paragraph(press, t('annex.none'), type.note, { wide: true });
  paragraph(press, t('annex.introduction'), type.body, { wide: true });
  if (decisions.length > 0) subheading(press, t('annex.decisions'));
  for (const decision of decisions) fact(press, decision.label, decisionLines(press, decision));
  if (revisions.length > 0) subheading(press, t('annex.revisions'));
  for (const { reference, revision, title, submittedAt, files } of revisions)
    fact(press, reference, [
      ...columnLines(press, title),
      ...columnLines(press, t('annex.revision', { revision, at: words.moment(submittedAt) })),
      ...files.flatMap(({ name, sha256 }) => columnLines(press, `${name}: ${sha256}`)),
    ]);
  if (withdrawn.length > 0) subheading(press, t('annex.withdrawn'));
  for (const { reference, title, withdrawn: withdrawal } of withdrawn) {
    const { by: name, at, reason } = withdrawal!;
    fact(press, reference, [
      ...columnLines(press, title),
      ...columnLines(press, t('annex.withdrawnBy', { name, date: day(at), reason })),
    ]);
  }
  if (signOffs.length > 0) subheading(press, t('annex.signOffs'));
  for (const { by: name, capacity, at, decisions: count } of signOffs)
    paragraph(
      press,
      t('annex.signOff', {
        name,
        capacity: words.code('capacity', capacity),
        date: words.moment(at),
        decisions: count,
      }),
      type.small,
    );
  for (const move of moves) printMove(press, move);
}

function decisionLines(press: Press, decision: EndedDecision): Line[] {
  const { t, code, day } = press.words;
  const { outcome, by: name, at } = decision;
  return [
    ...columnLines(
      press,
      t('annex.decided', { outcome: code('criterionState', outcome), name, date: day(at) }),
    ),
    ...columnLines(press, decision.reasons),
    ...columnLines(press, endOf(press, decision)),
  ];
}

/** A reopening explains more than the decision that followed it, so it is named first. */
function endOf({ words: { t, day } }: Press, { reopened, supersededBy }: EndedDecision): string {
  if (reopened)
    return t('annex.reopened', { name: reopened.by, date: day(reopened.at), reasons: reopened.reasons });
  if (supersededBy) return t('annex.superseded', { name: supersededBy.by, date: day(supersededBy.at) });
  return t('annex.no-longer-supported');
}
