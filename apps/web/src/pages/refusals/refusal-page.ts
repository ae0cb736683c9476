import type { Problem } from '../../http/refusals/problem.js';
import { paths } from '../../http/paths.js';
import { words } from '../../layout/words.js';
import { sayBlockers } from '../../http/refusals/say-blocker.js';

export interface RefusalPage {
  readonly title: string;
  readonly body: string;
  /** Each reason, in words. */
  readonly reasons: readonly string[];
  readonly reference?: string;
  readonly homeHref: string;
}

/** What a person reads when the answer is no: what happened, each reason, and what to do now. */
export function refusalPage(problem: Problem, reference: string): RefusalPage {
  const say = words('refusals');
  const minutes = Math.max(1, Math.ceil((problem.retryAfterSeconds ?? 0) / 60));
  return {
    title: say(`titles.${problem.code}`),
    body: say(`bodies.${problem.code}`, { count: minutes }),
    reasons: sayBlockers(problem.blockers ?? []),
    reference: problem.fault ? reference : undefined,
    homeHref: paths.home.to(),
  };
}
