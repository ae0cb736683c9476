import type { Locator } from '../domain/portfolio-words.js';
import type { Words } from '../words.js';

/** 'page 3 of notes.pdf', 'from 1:05 to 2:10', '“the words quoted”'. */
export function locatorWords(locator: Locator, { t }: Words): string {
  switch (locator.kind) {
    case 'page': {
      const { from, to } = locator;
      const many = to !== null && to !== from;
      return inFile(many ? t('locator.pages', { from, to }) : t('locator.page', { from }), locator.file);
    }
    case 'region': {
      const { page } = locator;
      const where = page === null ? t('locator.region') : t('locator.regionOnPage', { page });
      return inFile(where, locator.file);
    }
    case 'time': {
      const from = clock(locator.from);
      const to = locator.to;
      return inFile(
        to === null ? t('locator.time', { from }) : t('locator.times', { from, to: clock(to) }),
        locator.file,
      );
    }
    case 'passage':
      return t('locator.passage', { quote: locator.quote });
    case 'note':
      return locator.text;
  }

  function inFile(where: string, file: string | null): string {
    return file === null ? where : t('locator.inFile', { where, file });
  }
}

/** Seconds as '1:05' or '1:02:03'. */
function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const parts = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}
