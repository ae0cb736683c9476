import { linkableAddress } from '../../domain/printable-text.js';
import type { Cover } from '../../domain/portfolio-document.js';
import { barHeight, drawBar } from '../bar.js';
import { fact, type Press, wide } from '../compose.js';
import { measure, type } from '../styles.js';

/** Cover and status: whose portfolio, of what, at which centre, how far, and which edition this is. */
export function printCover(press: Press, cover: Cover): void {
  const { sheet } = press;
  const { t } = press.words;
  sheet.section(t('cover.outline'));
  sheet.newPage();
  press.bookmark(t('cover.outline'));
  wide(press, 'P', t('cover.kind'), type.lead, { above: 60, below: 10 });
  wide(press, 'H1', cover.unit.title, type.title, { below: 10 });
  wide(press, 'P', cover.learner.name, { ...type.lead, size: 16, leading: 22 }, { below: 30 });
  printBar(press, cover);
  const mark = { ...type.draft, size: 12, leading: 16 };
  if (cover.draft) wide(press, 'P', t(`document.draft.${cover.draft}`), mark, { below: 8 });
  for (const [label, text] of factsOf(press, cover)) fact(press, label, text);
  const { verifyAt } = cover.edition;
  if (verifyAt) fact(press, t('cover.verify'), verifyAt, { link: linkableAddress(verifyAt) ?? undefined });
}

function printBar(press: Press, { unit, bar }: Cover): void {
  const { sheet, words } = press;
  const { criteriaMet: met, criteriaTotal: total } = unit;
  const labels = { performance: words.t('cover.barPerformance'), knowledge: words.t('cover.barKnowledge') };
  let starts: ReturnType<typeof drawBar> = new Map();
  wide(press, 'P', words.t('cover.met', { met, total }), type.strong, { below: 5 });
  sheet.figure('Figure', words.t('cover.barTitle', { met, total }), barHeight + 4, (y) => {
    starts = drawBar(sheet.doc, bar, y);
  });
  sheet.row(
    [...starts].map(([kind, x]) => {
      const width = Math.min(measure - x, 200);
      return { x, width, lines: sheet.set.lines(labels[kind], type.label, width) };
    }),
    { below: 26 },
  );
}

function factsOf(
  { words }: Press,
  { edition, centre, learner, unit, standard }: Cover,
): (readonly [string, string])[] {
  const { t, code, day } = words;
  const { registrationNumber: number, registeredOn } = learner;
  const { urn, developedBy } = standard;
  const registration = registeredOn
    ? t('cover.registered', { number: number ?? '', date: day(registeredOn) })
    : number;
  const language = code('language', unit.language);
  const printed = code('language', words.language);
  const rows: (readonly [string, string | null])[] = [
    [t('cover.status'), code('unitState', unit.state)],
    [t('cover.learner'), learner.name],
    [t('cover.registration'), registration],
    [
      t('cover.centre'),
      centre.number ? t('cover.centreNumber', { name: centre.name, number: centre.number }) : centre.name,
    ],
    [t('cover.unit'), lines(`${unit.code}, ${unit.title}`, unit.kind === 'in-house' && t('cover.inHouse'))],
    [
      t('cover.standard'),
      lines(
        t('cover.standardVersion', { title: standard.title, version: standard.version }),
        t('cover.standardKey', { key: standard.key }),
        urn && t('cover.urn', { urn }),
        developedBy && t('cover.developedBy', { name: developedBy }),
      ),
    ],
    [t('cover.jurisdiction'), code('jurisdiction', unit.jurisdiction)],
    [
      t('cover.language'),
      words.language === unit.language ? language : t('cover.languagePrinted', { language, printed }),
    ],
    [t('cover.enrolled'), day(unit.enrolledAt)],
    [t('cover.target'), unit.targetOn && day(unit.targetOn)],
    [t(unit.moved ? 'cover.moved' : 'cover.withdrawn'), unit.endedAt && day(unit.endedAt)],
    [
      t('cover.edition'),
      t('cover.editionMade', { reference: edition.reference, at: words.moment(edition.builtAt) }),
    ],
  ];
  return rows.flatMap(([label, text]) => (text ? [[label, text] as const] : []));
}

const lines = (...parts: readonly (string | false | null)[]): string => parts.filter(Boolean).join('\n');
