import type { Problem } from '../../http/refusals/problem.js';
import { paths } from '../../http/paths.js';
import { sayBlockers } from '../../http/refusals/say-blocker.js';
import type { Locale } from '../../layout/locale.js';

export interface RefusalPage {
  readonly title: string;
  readonly body: string;
  /** Each reason, in words. */
  readonly reasons: readonly string[];
  readonly reference?: string;
  readonly homeHref: string;
}

/** What a person reads when the answer is no: what happened, each reason, and what to do now. */
export function refusalPage(locale: Locale, problem: Problem, reference: string): RefusalPage {
  const say = locale.words('refusals');
  const minutes = Math.max(1, Math.ceil((problem.retryAfterSeconds ?? 0) / 60));
  return {
    title: say.code('titles', problem.code),
    body: say.code('bodies', problem.code, { count: minutes }),
    reasons: sayBlockers(locale, problem.blockers ?? []),
    reference: problem.fault ? reference : undefined,
    homeHref: paths.home.to(),
  };
}
