import { buildPortfolioDocument, loadPortfolioFacts } from '#portfolio';
import { paths } from '../../apps/web/src/http/paths.js';
import type { TestPerson } from '../support/a-centre.js';
import { aUnitAllMet, password, withPassword } from '../support/an-assessment.js';
import type { Browser } from '../support/browser.js';
import { createPseudoLocale, open as mark } from '../support/pseudo-locale.js';
import { startWeb, type TestWeb } from '../support/web.js';

let web: TestWeb;
let invented: Awaited<ReturnType<typeof createPseudoLocale>>;
beforeAll(async () => {
  invented = await createPseudoLocale();
  web = await startWeb();
});
afterAll(async () => {
  await web.stop();
  await invented.forget();
});

async function signedIn(person: TestPerson): Promise<Browser> {
  const browser = web.browser(invented.language);
  await browser.signIn(person);
  return browser;
}

test('what is declared goes on record, and into a portfolio in any language, in the words that were shown', async () => {
  const given = await aUnitAllMet();
  const { centre, unitId } = given;
  const [learner, assessor, iqa] = [given.learner, given.assessor, given.iqa] as TestPerson[];
  const edition = { reference: 'R1', draft: false, builtAt: new Date(), verifyAt: null };
  const declarations = async () => {
    const facts = await centre.run((tx) => loadPortfolioFacts(tx, unitId, edition));
    return buildPortfolioDocument(facts).declarations;
  };

  const theirs = await signedIn(learner!);
  const declaring = await theirs.open(paths.declarations.to({ unitId }));
  await theirs.submit(paths.declarations.to({ unitId }));
  const declared = (await declarations()).learner!.statements;
  expect(declared).toHaveLength(3);

  await withPassword(assessor!);
  const signer = await signedIn({ ...assessor!, password });
  const signing = await signer.open(paths.signOffs.to({ unitId }));
  await signer.submit(paths.signOffs.to({ unitId }), { password });
  const signed = (await declarations()).assessor!.statements;
  expect(signed).toHaveLength(5);

  const checker = await signedIn(iqa!);
  const reviewing = await checker.open(paths.reviews.to({ unitId }));
  await checker.submit(paths.reviews.to({ unitId }), { outcome: 'cleared', reasons: 'Sound.' });
  const cleared = (await declarations()).iqa!.statements;
  expect(cleared).toHaveLength(1);

  for (const [page, statements] of [
    [declaring, declared],
    [signing, signed],
    [reviewing, cleared],
  ] as const)
    for (const statement of statements) {
      expect(statement[0]).toBe(mark);
      expect(page.text).toContain(statement);
    }
});
