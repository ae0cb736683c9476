import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '#configuration';

/** The libraries know no app, so what is printed of a declaration is written twice. It must be what was declared. */
type Messages = { readonly [key: string]: string | Messages };

const read = async (file: string): Promise<Messages> =>
  JSON.parse(await readFile(join(projectRoot, file), 'utf8')) as Messages;
const printed = await read('libs/portfolio/src/messages.en.json');
const wizard = await read('apps/web/src/pages/evidence/draft/messages.en.json');
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
