import type { PortfolioDocument } from '../../domain/portfolio-document.js';
import { linkableAddress } from '../../domain/printable-text.js';
import { assertCountsAgree, countNames } from '../../domain/tally.js';
import { fact, openSection, paragraph, subheading, table, type Press } from '../compose.js';
import { measure, type } from '../styles.js';

/**
 * The last section: digests to compare, and the counts, which by now have been printed.
 * @throws CountsDisagree when what was printed is not what the records say.
 */
export function printIntegrity(press: Press, { cover, evidence, counts }: PortfolioDocument): void {
  assertCountsAgree(counts, press.tally);
  const { t } = press.words;
  openSection(press, t('integrity.heading'), { newPage: true });
  paragraph(press, t('integrity.introduction'), type.body, { wide: true, below: 10 });
  fact(press, t('integrity.standard'), cover.standard.digest, { style: type.small });
  const { verifyAt } = cover.edition;
  if (verifyAt)
    fact(press, t('integrity.verify'), verifyAt, {
      style: type.small,
      link: linkableAddress(verifyAt) ?? undefined,
    });

  subheading(press, t('integrity.counts'));
  table(
    press,
    [
      { title: '', width: measure - 62 },
      { title: '', width: 62, align: 'right' },
    ],
    countNames.map((count) => [t(`integrity.${count}`), String(press.tally[count])]),
  );
  paragraph(press, t('integrity.agree'), type.small, { wide: true, above: 4 });

  subheading(press, t('integrity.digests'));
  const digests = evidence.flatMap(({ reference, files }) =>
    files.map(({ name, sha256 }) => [`${reference} ${name}`, sha256]),
  );
  if (digests.length === 0) paragraph(press, t('integrity.noFiles'), type.note, { wide: true });
  else
    table(
      press,
      [
        { title: t('integrity.evidenceFile'), width: 170 },
        { title: t('evidence.digest'), width: measure - 170 },
      ],
      digests,
    );
  const missing = press.sheet.set.missing();
  if (missing > 0)
    paragraph(press, t('integrity.missing', { count: missing }), type.small, { wide: true, above: 8 });
}
