import type {
  MapCriterion,
  MapDecision,
  MapEvidence,
  MapHeading,
  MapPart,
} from '../../domain/portfolio-map.js';
import type { CriterionState } from '#units';
import {
  columnCell,
  columnLines,
  marginCell,
  openSection,
  paragraph,
  subheading,
  type Press,
} from '../compose.js';
import { locatorWords } from '../locator-words.js';
import { hang, ink, measure, type TextStyle, type } from '../styles.js';
import type { Line } from '../typeset.js';
import { heightOf, type Cell } from '../sheet.js';

const shapes: Readonly<Record<CriterionState, string>> = {
  'not-started': '○',
  'evidence-linked': '◔',
  'awaiting-assessment': '◑',
  'met-awaiting-countersignature': '◑',
  'partly-met': '◕',
  met: '●',
  'not-yet-met': '✕',
  reopened: '↺',
};
const referenceColumn = 46;
const evidenceColumn = measure - hang - referenceColumn - 30;

/** The evidence map: every criterion word for word, its evidence, judgements and decision. Counts as it prints. */
export function printMap(press: Press, parts: readonly MapPart[]): void {
  const { t } = press.words;
  const bookmark = openSection(press, t('map.heading'), { newPage: true });
  paragraph(press, t('map.introduction'), type.body, { wide: true, below: 8 });
  for (const { kind, entries } of parts) {
    const title = t(`summary.${kind}`);
    subheading(press, title);
    bookmark.add(title);
    for (const entry of entries) {
      if (entry.entry === 'heading') printHeading(press, entry);
      else printCriterion(press, entry);
    }
  }
}

function printHeading(press: Press, { label, text, met, of }: MapHeading): void {
  const lines = [
    ...columnLines(press, text, type.body),
    ...columnLines(press, press.words.t('map.headingMet', { met, total: of }), type.label, { before: 2 }),
  ];
  const row = { rule: ink.rule, above: 6, below: 8, keepWith: 60 };
  press.sheet.row([marginCell(press, label, type.strong), columnCell(lines)], row);
}

function printCriterion(press: Press, criterion: MapCriterion): void {
  const { sheet, words, tally } = press;
  const { evidence, decision } = criterion;
  const first = evidence[0];
  const ended = decision ? decisionLines(press, decision) : [];
  // The decision stays with the last of its evidence, and all of a criterion that has one together.
  const keptWith = (index: number): number =>
    index === evidence.length - 1 ? Math.min(120, heightOf(ended)) : 0;
  sheet.row(
    [
      marginCell(press, criterion.label, type.strong),
      columnCell(columnLines(press, criterion.text, type.strong)),
    ],
    {
      rule: ink.rule,
      above: 6,
      below: 3,
      keepWith: first ? Math.min(160, heightOf(evidenceLines(press, first)) + 8) + keptWith(0) : 24,
    },
  );
  tally.criteria += 1;
  if (criterion.state === 'met' && decision?.outcome === 'met') tally.met += 1;

  const state = `${shapes[criterion.state]} ${words.code('criterionState', criterion.state)}`;
  const stateCell = marginCell(press, state, type.small);
  if (!first) {
    const none = columnLines(press, words.t('map.noEvidence'), { ...type.note, size: 8.5, leading: 12 });
    sheet.row([stateCell, columnCell(none)], { above: 2, below: 4 });
  }
  evidence.forEach((entry, index) => {
    printEvidence(press, entry, index === 0 ? [stateCell] : [], keptWith(index));
  });
  if (decision) {
    sheet.row([columnCell(ended)], { above: 3, below: 6 });
    tally.decisions += 1;
  }
  sheet.skip(4);
}

function printEvidence(press: Press, evidence: MapEvidence, beside: readonly Cell[], keepWith: number): void {
  const { sheet, tally } = press;
  const goTo = evidence.item.reference;
  const cell = (x: number, width: number, text: string, style: TextStyle, pageOf?: string): Cell => {
    return { x, width, lines: sheet.set.lines(text, style, width, { goTo, pageOf }) };
  };
  sheet.row(
    [
      ...beside,
      cell(hang, referenceColumn - 6, goTo, { ...type.smallStrong, colour: ink.link }),
      { x: hang + referenceColumn, width: evidenceColumn, lines: evidenceLines(press, evidence) },
      cell(measure - 24, 24, '', { ...type.label, align: 'right' }, goTo),
    ],
    { above: 2, below: 3, keepWith },
  );
  tally.crossReferences += 1;
  if (evidence.judgement) tally.judgements += 1;
}

function evidenceLines({ sheet, words }: Press, evidence: MapEvidence): Line[] {
  const { t, code, day } = words;
  const line = (text: string, style: TextStyle = type.small): Line[] =>
    sheet.set.lines(text, style, evidenceColumn);
  const { question, judgement } = evidence;
  const where = locatorWords(evidence, words);
  const title = `${evidence.item.title} (${code('method', evidence.item.method)})`;
  const verdict = judgement
    ? [
        t(`supportsLine.${judgement.supports}`),
        judgement.valid ? null : t('map.notValid'),
        judgement.reliable ? null : t('map.notReliable'),
      ]
        .filter(Boolean)
        .join('. ')
    : t('map.notJudged');
  return [
    ...line(title),
    ...(where ? line(where, type.label) : []),
    ...(question ? line(t('map.question', { question })) : []),
    ...line(judgement ? `${verdict}: ${judgement.reasons}` : verdict),
    ...(judgement
      ? line(
          t(judgement.before ? 'map.judgedBefore' : 'map.judgedBy', {
            name: judgement.by,
            date: day(judgement.at),
            version: judgement.before ?? '',
          }),
          type.label,
        )
      : []),
  ];
}

function decisionLines(press: Press, decision: MapDecision): Line[] {
  const { words } = press;
  const { t, code } = words;
  const text = [
    decision.reasons,
    decision.togetherBecause && t('map.together', { reason: decision.togetherBecause }),
    decision.occasionDidNotArise && t('map.occasion', { reason: decision.occasionDidNotArise }),
  ];
  const signed = [
    t('document.byOn', {
      name: decision.by,
      capacity: code('capacity', decision.capacity),
      date: words.moment(decision.carriedFrom?.at ?? decision.at),
    }),
    decision.carriedFrom && t('map.carriedFrom', decision.carriedFrom),
    decision.reliesOn.length > 0 ? t('map.reliesOn', { references: decision.reliesOn.join(', ') }) : null,
  ];
  return [
    ...columnLines(
      press,
      t('map.decision', { outcome: code('outcome', decision.outcome) }),
      type.smallStrong,
    ),
    ...text.flatMap((part) => (part ? columnLines(press, part) : [])),
    ...columnLines(press, signed.filter(Boolean).join('. '), type.label),
  ];
}
