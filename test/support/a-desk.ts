import { paths } from '../../apps/web/src/http/paths.js';
import type { TestPerson } from './a-centre.js';
import { aStandard } from './a-standard.js';
import { aUnit, type TestUnit } from './a-unit.js';
import { submission, type TestSubmission } from './an-assessment.js';
import type { Browser } from './browser.js';
import type { TestWeb } from './web.js';

/** Somebody at their browser. */
export async function signedIn(web: TestWeb, person: object): Promise<Browser> {
  const browser = web.browser();
  await browser.signIn(person as TestPerson);
  return browser;
}

/** An assessor at their desk, evidence for all criteria of a small unit before them. */
export interface Desk extends TestUnit {
  readonly evidence: TestSubmission;
  readonly assessorsBrowser: Browser;
  readonly page: string;
  /** Presses a key for the criterion in this place of the standard. */
  press(
    place: number,
    key: string,
    fields?: Record<string, string | string[]>,
  ): ReturnType<Browser['submit']>;
}

export async function aDesk(web: TestWeb): Promise<Desk> {
  const given = await aUnit(await aStandard({ performance: 2, knowledge: 1 }));
  const evidence = await submission(given, given.standard.criterionIds);
  const assessorsBrowser = await signedIn(web, given.assessor);
  const page = paths.assessment.to({ revisionId: evidence.revisionId });
  const press = async (place: number, key: string, fields: Record<string, string | string[]> = {}) => {
    const crossReferenceId = evidence.references.get(given.standard.criterionIds[place]!)!;
    const action = paths.judgements.to({ crossReferenceId });
    return assessorsBrowser.submit(action, {
      key,
      sound: ['valid', 'reliable'],
      reasons: '',
      phrase: '',
      ...fields,
    });
  };
  return { ...given, evidence, assessorsBrowser, page, press };
}
