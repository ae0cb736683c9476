import type { Problem } from '../../http/refusals/problem.js';
import { paths } from '../../http/paths.js';
import { words } from '../../layout/words.js';

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
  const reasons = problem.blockers?.map((blocker) => reasonOf(blocker)) ?? [];
  return {
    title: say(`titles.${problem.code}`),
    body: say(`bodies.${problem.code}`, { count: minutes }),
    reasons: [...new Set(reasons)],
    reference: problem.fault ? reference : undefined,
    homeHref: paths.home.to(),
  };
}

/** A blocker's sentence, `reasons.<code>`, with its facts put in. Pages that expect a blocker word it themselves. */
function reasonOf(blocker: { readonly code: string; readonly [fact: string]: unknown }): string {
  const say = words('refusals');
  try {
    const sentence = say(`reasons.${blocker.code}`, blocker);
    return sentence.startsWith('reasons.') ? say('reasons.other') : sentence;
  } catch {
    return say('reasons.other');
  }
}
