import { type FailedForm, inWords } from '../../http/forms/take-form.js';
import type { Areas } from '../../layout/locale.js';
import type { Locale } from '../../layout/locale.js';

/** Why a judgement or a decision was not recorded; of a colleague who was first, what they said and when. */
export function deskSentences(locale: Locale, area: keyof Areas, failed: FailedForm): string[] {
  const [problem] = failed.problems;
  if (!problem?.code.endsWith('-meanwhile')) return inWords(locale, area, failed).map(({ text }) => text);
  const ofDesk = locale.words('assessment');
  const { by, at, outcome, supports } = problem.facts ?? {};
  if (!(at instanceof Date)) return [ofDesk('conflict.other')];
  const said = outcome ? ofDesk.code('outcome', String(outcome)) : ofDesk.code('supports', String(supports));
  return [ofDesk.code('conflict', problem.code, { by, at: locale.moment(at), said })];
}
