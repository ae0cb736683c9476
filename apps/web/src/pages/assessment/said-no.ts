import { Conflict, RuleBroken } from '#refusals';
import { formatDateTime } from '../../layout/dates.js';
import { words } from '../../layout/words.js';
import { sayBlockers } from '../refusals/say-blocker.js';

/** What an act said no to: the sentences, and the status of the answer. */
export interface SaidNo {
  readonly status: 409 | 422;
  readonly sentences: readonly string[];
}

/** A refusal that the page of the form answers itself, with what was typed kept; null for all others. */
export function saidNo(error: unknown): SaidNo | null {
  if (error instanceof RuleBroken) return { status: 422, sentences: sayBlockers(error.blockers) };
  if (error instanceof Conflict) return { status: 409, sentences: [sayConflict(error)] };
  return null;
}

function sayConflict({ code, facts }: Conflict): string {
  const say = words('assessment');
  if (!(facts['at'] instanceof Date)) return say('conflict.other');
  const at = formatDateTime(facts['at']);
  const { by } = facts;
  if (code === 'decided-meanwhile')
    return say('conflict.decided-meanwhile', { by, at, said: say(`outcome.${String(facts['outcome'])}`) });
  if (code === 'judged-meanwhile')
    return say('conflict.judged-meanwhile', { by, at, said: say(`supports.${String(facts['supports'])}`) });
  return say('conflict.other');
}
