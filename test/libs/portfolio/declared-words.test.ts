import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '#configuration';

/** The libraries know no app, so what is printed of a declaration is written twice. It must be what was declared. */
type Messages = { readonly [key: string]: string | Messages };

const read = async (file: string): Promise<Messages> =>
  JSON.parse(await readFile(join(projectRoot, file), 'utf8')) as Messages;
const printed = await read('libs/portfolio/src/messages.en.json');
const wizard = await read('apps/web/src/pages/evidence/draft/messages.en.json');
const signOff = await read('apps/web/src/pages/sign-off/messages.en.json');
const review = await read('apps/web/src/pages/reviews/messages.en.json');
const page = (messages: Messages, ...path: string[]): string =>
  path.reduce<Messages | string>((found, key) => (found as Messages)[key]!, messages) as string;

test('what a learner declares of evidence is printed as it was shown to them', () => {
  expect(page(printed, 'evidence', 'ownWork')).toBe(page(wizard, 'own-work', 'yes'));
  expect(page(printed, 'evidence', 'confidentiality')).toBe(page(wizard, 'confidentiality', 'title'));
  expect(printed['removed']).toEqual(wizard['removed']);
  for (const answer of ['nobody', 'removed', 'somebody'])
    expect(page(printed, 'identifiable', answer).replace(/:$/, '')).toBe(
      page(wizard, 'identifiable', answer),
    );
});

test('what learner, assessor and quality assurer declare of a unit is printed as it was shown to them', () => {
  const { learnerOwn, learnerTrue, learnerPortfolio, iqaCleared, ...others } = printed[
    'declarations'
  ] as Messages;
  expect([learnerOwn, learnerTrue, learnerPortfolio]).toEqual(
    ['own', 'true', 'portfolio'].map((key) => page(signOff, 'declare', `statement-${key}`)),
  );
  expect(
    ['assessorJudged', 'assessorAuthentic', 'assessorSufficient', 'assessorSelf'].map((key) => others[key]),
  ).toEqual(['judged', 'authentic', 'sufficient', 'self'].map((key) => page(signOff, 'statements', key)));
  expect(iqaCleared).toBe(page(review, 'review', 'outcome-cleared-hint').replace(/^You/, 'I'));
});
