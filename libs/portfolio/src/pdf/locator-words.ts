import { timeOf } from '#evidence/domain';
import type { LocatedReference } from '../domain/portfolio-map.js';
import type { PortfolioWords } from '../words.js';

/** 'page 3 of notes.pdf', 'from 1:05 to 2:10', 'page 2, “the words quoted”'; '' for all of the evidence. */
export function locatorWords(
  { locator, file }: Pick<LocatedReference, 'locator' | 'file'>,
  { t }: PortfolioWords,
): string {
  const { page, from, to, quote, region } = locator ?? {};
  const where = [
    region && t('locator.region'),
    page !== undefined && t('locator.page', { page }),
    to !== undefined
      ? t('locator.span', { from: timeOf(from ?? 0), to: timeOf(to) })
      : from !== undefined && t('locator.from', { from: timeOf(from) }),
  ]
    .filter(Boolean)
    .join(', ');
  const place = file === null ? where : where === '' ? file : t('locator.inFile', { where, file });
  return [place, quote && t('locator.passage', { quote })].filter(Boolean).join(', ');
}
