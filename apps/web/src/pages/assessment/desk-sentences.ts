import { type FailedForm, inWords } from '../../http/forms/take-form.js';
import { formatDateTime } from '../../layout/dates.js';
import { type Say, words } from '../../layout/words.js';

/** Why a judgement or a decision was not recorded; of a colleague who was first, what they said and when. */
export function deskSentences(say: Say, failed: FailedForm): string[] {
  const [problem] = failed.problems;
  if (!problem?.code.endsWith('-meanwhile')) return inWords(say, failed).map(({ text }) => text);
  const ofDesk = words('assessment');
  const { by, at, outcome, supports } = problem.facts ?? {};
  if (!(at instanceof Date)) return [ofDesk('conflict.other')];
  const said = ofDesk(outcome ? `outcome.${String(outcome)}` : `supports.${String(supports)}`);
  return [ofDesk(`conflict.${problem.code}`, { by, at: formatDateTime(at), said })];
}
