import type { Cover, Integrity, PortfolioCounts } from '../../domain/portfolio-document.js';
import { linkableAddress } from '../../domain/printable-text.js';
import { assertCountsAgree } from '../../domain/tally.js';
import { fact, openSection, paragraph, subheading, table, type Press } from '../compose.js';
import { measure, type } from '../styles.js';

const counts: readonly (keyof PortfolioCounts)[] = [
  'criteria',
  'met',
  'crossReferences',
  'judgements',
  'decisions',
  'evidence',
  'files',
];

/**
 * The last section: digests to compare, and the counts, which by now have been printed.
 * @throws CountsDisagree when what was printed is not what the records say.
 */
export function printIntegrity(press: Press, integrity: Integrity, cover: Cover): void {
  assertCountsAgree(integrity.counts, press.tally);
  const { t } = press.words;
  openSection(press, t('integrity.heading'), { newPage: true });
  paragraph(press, t('integrity.introduction'), type.body, { wide: true, below: 10 });
  fact(press, t('integrity.standard'), integrity.standardDigest, { style: type.small });
  if (cover.verifyAt)
    fact(press, t('integrity.verify'), cover.verifyAt, {
      style: type.small,
      link: linkableAddress(cover.verifyAt) ?? undefined,
    });

  subheading(press, t('integrity.counts'));
  table(
    press,
    [
      { title: '', width: measure - 62 },
      { title: '', width: 62, align: 'right' },
    ],
    counts.map((count) => [t(`integrity.${count}`), String(press.tally[count])]),
  );
  paragraph(press, t('integrity.agree'), type.small, { wide: true, above: 4 });

  subheading(press, t('integrity.digests'));
  if (integrity.files.length === 0) paragraph(press, t('integrity.noFiles'), type.note, { wide: true });
  else
    table(
      press,
      [
        { title: t('integrity.evidenceFile'), width: 170 },
        { title: t('evidence.digest'), width: measure - 170 },
      ],
      integrity.files.map(({ reference, name, sha256 }) => [`${reference} ${name}`, sha256]),
    );
  const missing = press.sheet.set.missing();
  if (missing > 0)
    paragraph(press, t('integrity.missing', { count: missing }), type.small, { wide: true, above: 8 });
}
