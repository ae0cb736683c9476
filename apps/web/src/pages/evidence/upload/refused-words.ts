import { fileKinds, type FileRefused } from '#evidence';
import { words } from '../../../layout/words.js';

/** Why one file was not taken, and what to do. */
export function refusedWords(refused: FileRefused): string {
  const { reason, name, limit } = refused;
  const values = { name, limit: reason === 'too-large' ? sizeWords(Number(limit)) : limit };
  return words('evidence')(`refused.${reason}`, values);
}

/** A number of bytes as people read it: '312 bytes', '4.2 MB'. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return words('evidence')('bytes', { count: bytes });
  const units = ['kB', 'MB', 'GB'];
  let size = bytes;
  let unit = 0;
  for (size /= 1024; size >= 1000 && unit < units.length - 1; unit++) size /= 1024;
  return `${size < 10 ? Math.round(size * 10) / 10 : Math.round(size)} ${units[unit]}`;
}

/** For the `accept` of a file field: what the chooser of a telephone or desk offers first. */
export const acceptedFiles = fileKinds
  .flatMap(({ extensions }) => extensions.map((one) => `.${one}`))
  .join(',');
