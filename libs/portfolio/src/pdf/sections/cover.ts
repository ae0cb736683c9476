import { linkableAddress } from '../../domain/printable-text.js';
import type { Cover } from '../../domain/portfolio-document.js';
import { barHeight, drawBar } from '../bar.js';
import { fact, type Press } from '../compose.js';
import { measure, type } from '../styles.js';

/** Cover and status: whose portfolio, of what, at which centre, how far, and which edition this is. */
export function printCover(press: Press, cover: Cover): void {
  const { sheet, words } = press;
  const { t } = words;
  sheet.section(t('cover.outline'));
  sheet.newPage();
  press.bookmark(t('cover.outline'));
  const wide = (
    text: string,
    style: Parameters<typeof sheet.set.lines>[1],
    tag: string,
    below: number,
    above = 0,
  ): void =>
    sheet.row([{ x: 0, width: measure, lines: sheet.set.lines(text, style, measure), tag }], {
      above,
      below,
    });

  wide(t('cover.kind'), type.lead, 'P', 10, 60);
  wide(cover.unitTitle, type.title, 'H1', 10);
  wide(cover.learner, { ...type.lead, size: 16, leading: 22 }, 'P', 30);
  printBar(press, cover);
  if (cover.draft) wide(t(`document.draft.${cover.draft}`), { ...type.draft, size: 12, leading: 16 }, 'P', 8);
  for (const [label, text] of factsOf(press, cover)) fact(press, label, text);
  if (cover.verifyAt)
    fact(press, t('cover.verify'), cover.verifyAt, { link: linkableAddress(cover.verifyAt) ?? undefined });
}

function printBar({ sheet, words }: Press, cover: Cover): void {
  const { met, total } = cover;
  const labels = { performance: words.t('cover.barPerformance'), knowledge: words.t('cover.barKnowledge') };
  let starts: ReturnType<typeof drawBar> = new Map();
  sheet.row(
    [
      {
        x: 0,
        width: measure,
        lines: sheet.set.lines(words.t('cover.met', { met, total }), type.strong, measure),
      },
    ],
    { below: 5 },
  );
  sheet.figure('Figure', words.t('cover.barTitle', { met, total }), barHeight + 4, (y) => {
    starts = drawBar(sheet.doc, cover.bar, y);
  });
  sheet.row(
    [...starts].map(([kind, x]) => {
      const width = Math.min(measure - x, 200);
      return { x, width, lines: sheet.set.lines(labels[kind], type.label, width) };
    }),
    { below: 26 },
  );
}

function factsOf({ words }: Press, cover: Cover): (readonly [string, string])[] {
  const { t, code, day } = words;
  const { registrationNumber: number, registeredOn } = cover;
  const standard = [
    t('cover.standardVersion', { title: cover.standardTitle, version: cover.standardVersion }),
    t('cover.standardKey', { key: cover.standardKey }),
    cover.standardUrn && t('cover.urn', { urn: cover.standardUrn }),
    cover.standardDevelopedBy && t('cover.developedBy', { name: cover.standardDevelopedBy }),
  ];
  const unit = [
    `${cover.unitCode}, ${cover.unitTitle}`,
    cover.unitKind === 'in-house' ? t('cover.inHouse') : null,
  ];
  const registration = registeredOn
    ? t('cover.registered', { number: number ?? '', date: day(registeredOn) })
    : number;
  const rows: (readonly [string, string | null])[] = [
    [t('cover.status'), code('unitState', cover.unitState)],
    [t('cover.learner'), cover.learner],
    [t('cover.registration'), registration],
    [
      t('cover.centre'),
      cover.centreNumber
        ? t('cover.centreNumber', { name: cover.centre, number: cover.centreNumber })
        : cover.centre,
    ],
    [t('cover.unit'), unit.filter(Boolean).join('\n')],
    [t('cover.standard'), standard.filter(Boolean).join('\n')],
    [t('cover.jurisdiction'), code('jurisdiction', cover.jurisdiction)],
    [
      t('cover.language'),
      words.language === cover.language
        ? code('language', cover.language)
        : t('cover.languagePrinted', {
            language: code('language', cover.language),
            printed: code('language', words.language),
          }),
    ],
    [t('cover.enrolled'), day(cover.enrolledOn)],
    [t('cover.target'), cover.targetOn && day(cover.targetOn)],
    [t('cover.withdrawn'), cover.withdrawnOn && day(cover.withdrawnOn)],
    [t('cover.moved'), cover.movedOn && day(cover.movedOn)],
    [
      t('cover.edition'),
      t('cover.editionMade', { reference: cover.reference, at: words.moment(cover.builtAt) }),
    ],
  ];
  return rows.flatMap(([label, text]) => (text ? [[label, text] as const] : []));
}
