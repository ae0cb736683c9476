import type { Annex, EndedDecision } from '../../domain/portfolio-items.js';
import { fact, openSection, paragraph, subheading, type Press } from '../compose.js';
import { hang, measure, type } from '../styles.js';
import type { Line } from '../typeset.js';
import { printTransition } from './transition.js';

/** History: superseded decisions, earlier revisions, withdrawn evidence, lapsed sign-offs. */
export function printAnnex(press: Press, annex: Annex): void {
  const { words } = press;
  const { t, day } = words;
  openSection(press, t('annex.heading'), { newPage: false });
  const { decisions, revisions, withdrawn, signOffs, transitions } = annex;
  if ([decisions, revisions, withdrawn, signOffs, transitions].every(({ length }) => length === 0)) {
    paragraph(press, t('annex.none'), type.note, { wide: true });
    return;
  }
  paragraph(press, t('annex.introduction'), type.body, { wide: true });
  if (decisions.length > 0) subheading(press, t('annex.decisions'));
  for (const decision of decisions) fact(press, decision.label, decisionLines(press, decision));
  if (revisions.length > 0) subheading(press, t('annex.revisions'));
  for (const { reference, revision, title, submittedAt, files } of revisions)
    fact(press, reference, [
      ...column(press, title),
      ...column(press, t('annex.revision', { revision, at: words.moment(submittedAt) })),
      ...files.flatMap(({ name, sha256 }) => column(press, `${name}: ${sha256}`)),
    ]);
  if (withdrawn.length > 0) subheading(press, t('annex.withdrawn'));
  for (const { reference, title, by, at, reason } of withdrawn)
    fact(press, reference, [
      ...column(press, title),
      ...column(press, t('annex.withdrawnBy', { name: by, date: day(at), reason })),
    ]);
  if (signOffs.length > 0) subheading(press, t('annex.signOffs'));
  for (const { name, capacity, at, decisions: count } of signOffs)
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
  for (const transition of transitions) printTransition(press, transition);
}

function column({ sheet }: Press, text: string): Line[] {
  return sheet.set.lines(text, type.small, measure - hang);
}

function decisionLines(press: Press, { outcome, reasons, by, at, ended }: EndedDecision): Line[] {
  const { t, code, day } = press.words;
  const end =
    ended.because === 'no-longer-supported'
      ? t('annex.no-longer-supported')
      : t(`annex.${ended.because}`, {
          name: ended.by,
          date: day(ended.at),
          reasons: ended.because === 'reopened' ? ended.reasons : '',
        });
  return [
    ...column(
      press,
      t('annex.decided', { outcome: code('criterionState', outcome), name: by, date: day(at) }),
    ),
    ...column(press, reasons),
    ...column(press, end),
  ];
}
