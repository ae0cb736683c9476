import { fileKinds, type FileRefused } from '#evidence';
import type { Locale } from '../../../layout/locale.js';

/** Why one file was not taken, and what to do. */
export function refusedWords(locale: Locale, refused: FileRefused): string {
  const { reason, name, limit } = refused;
  const values = { name, limit: reason === 'too-large' ? locale.size(Number(limit)) : limit };
  return locale.words('evidence')(`refused.${reason}`, values);
}

/** For the `accept` of a file field: what the chooser of a telephone or desk offers first. */
export const acceptedFiles = fileKinds
  .flatMap(({ extensions }) => extensions.map((one) => `.${one}`))
  .join(',');
