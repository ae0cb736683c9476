import { RuleBroken } from '#refusals';
import type { FileRefusal, FileRefused } from './domain/file-refusal.js';

/** The refusal of one file: `file-refused`, why, and the facts that its sentence needs. */
export const fileRefused = (
  reason: FileRefusal,
  name: string,
  facts: Readonly<Record<string, unknown>> = {},
): RuleBroken<FileRefused> => new RuleBroken<FileRefused>([{ code: 'file-refused', reason, name, ...facts }]);
