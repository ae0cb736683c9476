import type {
  MapCriterion,
  MapDecision,
  MapEvidence,
  MapHeading,
  MapPart,
} from '../../domain/portfolio-map.js';
import type { CriterionState } from '#units';
import { openSection, paragraph, subheading, type Press } from '../compose.js';
import { locatorWords } from '../locator-words.js';
import { hang, ink, measure, type } from '../styles.js';
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
const column = measure - hang;
const referenceColumn = 46;

/** The evidence map: every criterion word for word, its evidence, judgements and decision. Counts as it prints. */
export function printMap(press: Press, parts: readonly MapPart[]): void {
  const { t } = press.words;
  const bookmark = openSection(press, t('map.heading'), { newPage: true });
  paragraph(press, t('map.introduction'), type.body, { wide: true, below: 8 });
  for (const { kind, entries } of parts) {
    const title = kind === 'performance' ? t('summary.performance') : t('summary.knowledge');
    subheading(press, title);
    bookmark.add(title);
    for (const entry of entries) {
      if (entry.entry === 'heading') printHeading(press, entry);
      else printCriterion(press, entry);
    }
  }
}

function printHeading(press: Press, { label, text, met, of }: MapHeading): void {
  const { set } = press.sheet;
  press.sheet.row(
    [
      { x: 0, width: hang - 10, lines: set.lines(label, type.strong, hang - 10), tag: 'P' },
      {
        x: hang,
        width: column,
        lines: [
          ...set.lines(text, type.body, column),
          ...set.lines(press.words.t('map.headingMet', { met, total: of }), type.label, column, {
            before: 2,
          }),
        ],
      },
    ],
    { rule: ink.rule, above: 6, below: 8, keepWith: 60 },
  );
}

function printCriterion(press: Press, criterion: MapCriterion): void {
  const { sheet, words, tally } = press;
  const { set } = sheet;
  const { evidence, decision } = criterion;
  const first = evidence[0];
  const ended = decision ? decisionLines(press, decision) : [];
  // The decision stays with the last of its evidence, and all of a criterion that has one together.
  const keptWith = (index: number): number =>
    index === evidence.length - 1 ? Math.min(120, heightOf(ended)) : 0;
  sheet.row(
    [
      { x: 0, width: hang - 10, lines: set.lines(criterion.label, type.strong, hang - 10) },
      { x: hang, width: column, lines: set.lines(criterion.text, type.strong, column) },
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
  const stateCell: Cell = { x: 0, width: hang - 10, lines: set.lines(state, type.small, hang - 10) };
  if (!first) {
    const none = set.lines(words.t('map.noEvidence'), { ...type.note, size: 8.5, leading: 12 }, column);
    sheet.row([stateCell, { x: hang, width: column, lines: none }], { above: 2, below: 4 });
  }
  evidence.forEach((entry, index) => {
    printEvidence(press, entry, index === 0 ? [stateCell] : [], keptWith(index));
  });
  if (decision) {
    sheet.row([{ x: hang, width: column, lines: ended }], { above: 3, below: 6 });
    tally.decisions += 1;
  }
  sheet.skip(4);
}

function printEvidence(press: Press, evidence: MapEvidence, beside: readonly Cell[], keepWith: number): void {
  const { sheet, tally } = press;
  const goTo = evidence.reference;
  const reference = { ...type.smallStrong, colour: ink.link };
  const number = sheet.set
    .lines('', { ...type.label, align: 'right' }, 24, { goTo })
    .map((line) => ({ ...line, pageOf: goTo }));
  sheet.row(
    [
      ...beside,
      {
        x: hang,
        width: referenceColumn - 6,
        lines: sheet.set.lines(evidence.reference, reference, referenceColumn - 6, { goTo }),
      },
      {
        x: hang + referenceColumn,
        width: column - referenceColumn - 30,
        lines: evidenceLines(press, evidence),
      },
      { x: measure - 24, width: 24, lines: number },
    ],
    { above: 2, below: 3, keepWith },
  );
  tally.crossReferences += 1;
  if (evidence.judgement) tally.judgements += 1;
}

function evidenceLines({ sheet, words }: Press, evidence: MapEvidence): Line[] {
  const { t, code, day } = words;
  const width = column - referenceColumn - 30;
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
    ...sheet.set.lines(title, type.small, width),
    ...(where ? sheet.set.lines(where, type.label, width) : []),
    ...(question ? sheet.set.lines(t('map.question', { question }), type.small, width) : []),
    ...sheet.set.lines(judgement ? `${verdict}: ${judgement.reasons}` : verdict, type.small, width),
    ...(judgement
      ? sheet.set.lines(
          t(judgement.before ? 'map.judgedBefore' : 'map.judgedBy', {
            name: judgement.by,
            date: day(judgement.at),
            version: judgement.before ?? '',
          }),
          type.label,
          width,
        )
      : []),
  ];
}

function decisionLines({ sheet, words }: Press, decision: MapDecision): Line[] {
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
  const { set } = sheet;
  return [
    ...set.lines(t('map.decision', { outcome: code('outcome', decision.outcome) }), type.smallStrong, column),
    ...text.flatMap((part) => (part ? set.lines(part, type.small, column) : [])),
    ...set.lines(signed.filter(Boolean).join('. '), type.label, column),
  ];
}
