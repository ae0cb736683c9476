import type { Problem } from '../../http/refusals/problem.js';
import { paths } from '../../http/paths.js';
import { sayBlockers } from '../../http/refusals/say-blocker.js';
import type { Values } from '../../layout/fields.js';
import type { Locale } from '../../layout/locale.js';

const wordsAndNoIds = /^(?![0-9a-f-]{36}\b).*\s/is;

/** What a person reads when the answer is no: what happened, each reason, and what to do now. */
export function refusalPage(locale: Locale, problem: Problem, reference: string, posted: Values = {}) {
  const say = locale.words('refusals');
  const minutes = Math.max(1, Math.ceil((problem.retryAfterSeconds ?? 0) / 60));
  return {
    title: say.code('titles', problem.code),
    body: say.code('bodies', problem.code, { count: minutes }),
    reasons: sayBlockers(locale, problem.blockers ?? []),
    reference: problem.fault ? reference : undefined,
    // What somebody wrote, to be copied: the page of its form cannot be shown.
    typed: Object.entries(posted)
      .filter(([name]) => !/password/i.test(name))
      .flatMap(([, value]) => [value].flat().map(String))
      .filter((text) => wordsAndNoIds.test(text)),
    homeHref: paths.home.to(),
  };
}
