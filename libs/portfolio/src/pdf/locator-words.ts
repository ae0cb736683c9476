import type { Locator } from '../domain/portfolio-words.js';
import type { Words } from '../words.js';

/** 'page 3 of notes.pdf', 'from 1:05 to 2:10', 'page 2, “the words quoted”'. */
export function locatorWords(locator: Locator, { t }: Words): string {
  const { file, page, from, to, quote, marked } = locator;
  const where = [
    marked ? t('locator.region') : null,
    page === null ? null : t('locator.page', { page }),
    from === null && to === null
      ? null
      : to === null
        ? t('locator.from', { from: clock(from ?? 0) })
        : t('locator.span', { from: clock(from ?? 0), to: clock(to) }),
  ]
    .filter(Boolean)
    .join(', ');
  const place = file === null ? where : where === '' ? file : t('locator.inFile', { where, file });
  return [place, quote && t('locator.passage', { quote })].filter(Boolean).join(', ');
}

// As #evidence writes them; importing that here would load all of it into the process that prints.
/** Seconds as '1:05' or '1:02:03'. */
function clock(seconds: number): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
