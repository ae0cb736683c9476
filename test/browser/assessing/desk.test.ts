import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { checkAuthenticity, declareUnit } from '#assessment';
import { projectRoot } from '#configuration';
import { allocate, enrol } from '#units';
import { paths } from '../../../apps/web/src/http/paths.js';
import { accessibilityFaults } from '../../support/accessibility.js';
import type { TestPerson } from '../../support/a-centre.js';
import { aStandard } from '../../support/a-standard.js';
import { aUnit } from '../../support/a-unit.js';
import { press, shown, submission } from '../../support/an-assessment.js';
import { startWeb, type TestWeb } from '../../support/web.js';
import { launchChromium } from '../../support/chromium.js';

const screens = join(projectRoot, 'var/screens/assessing');
jest.setTimeout(180_000);

let chrome: Browser;
let web: TestWeb;
beforeAll(async () => {
  execFileSync(process.execPath, [join(projectRoot, 'apps/web/assets.mjs')]);
  mkdirSync(screens, { recursive: true });
  web = await startWeb();
  chrome = await launchChromium();
}, 60_000);
afterAll(async () => {
  await chrome?.close();
  await web?.stop();
});

const sizes = {
  phone: { width: 390, height: 844 },
  tablet: { width: 820, height: 1180 },
  desk: { width: 1280, height: 900 },
};

interface Sitting {
  readonly page: Page;
  readonly complaints: string[];
  readonly open: (path: string) => Promise<unknown>;
  /** Keeps the screen, and finds it accessible and no wider than the device. */
  readonly look: (name: string) => Promise<void>;
}

async function sit(person: object, device: keyof typeof sizes): Promise<Sitting> {
  const context = await chrome.newContext({ viewport: sizes[device] });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  const { address, password } = person as TestPerson;
  await page.goto(`${web.origin}/sign-in`);
  await page.fill('[name=email]', address);
  await page.fill('[name=password]', password);
  await page.click('main button[type=submit]');
  return {
    page,
    complaints,
    open: (path) => page.goto(web.origin + path),
    look: async (name) => {
      await page.screenshot({ path: join(screens, `${name}-${device}.png`), fullPage: true });
      const violations = await accessibilityFaults(page);
      expect([name, violations]).toEqual([name, []]);
      const width = await page.evaluate('document.documentElement.scrollWidth');
      expect([name, width]).toEqual([name, sizes[device].width]);
    },
  };
}

test('an assessor judges and signs off by keyboard alone', async () => {
  const given = await aUnit(await aStandard({ performance: 3, knowledge: 1 }));
  const evidence = await submission(given, given.standard.criterionIds);
  const { page, complaints, open, look } = await sit(given.assessor, 'desk');
  await open(paths.queue.to());
  await look('queue');
  await open(paths.assessment.to({ revisionId: evidence.revisionId }));
  await look('judging');
  const key = (name: string) => page.keyboard.press(name);
  const told = (text: string) => page.getByText(text).waitFor();
  // The page says that it takes keys once its script is there.
  const takesKeys = () => page.getByRole('button', { name: 'Turn keys off' }).waitFor();
  await takesKeys();
  await key('j');
  // Pressed twice in haste, and held down: it judges the criterion that it was pressed on, and no other.
  await key('m');
  await page.keyboard.down('m');
  await page.keyboard.down('m');
  await page.keyboard.up('m');
  await told('P1 is met.');
  await told('3 criteria wait for your judgement.');
  await takesKeys();
  await key('p');
  expect(await page.evaluate('document.activeElement.name')).toBe('reasons');
  await page.keyboard.type('Say how it ended. Met, nearly.');
  await key('Tab');
  await key('Tab');
  await page.keyboard.press('Shift+Tab');
  await page.locator('article:focus-within button[value=partly]').focus();
  await key('Enter');
  await told('P2 is judged partly met.');
  await takesKeys();
  await key('k');
  await key('j');
  await key('m');
  await told('P3 is met.');
  await takesKeys();
  await key('m');
  await told('K1 is met.');
  await takesKeys();
  await look('judged');
  await key('c');
  expect(await page.evaluate('document.activeElement.name')).toBe('establishedBy');
  expect((await shown(given)).criteria).toEqual(['met', 'partly-met', 'met', 'met']);

  await page.getByLabel('What you want to tell the learner about this evidence').fill('Well described.');
  await told('Saved');
  await open(paths.queue.to());
  await told('Feedback you have begun');
  const second = given.standard.criterionIds[1]!;
  await press(given, evidence.references.get(second)!, 'met');
  await given.centre.run(async (tx) => {
    const check = { establishedBy: 'discussed', current: true, note: '' } as const;
    await checkAuthenticity(tx, given.assessor, evidence.revisionId, check);
  });
  await open(paths.signOffs.to({ unitId: given.unitId }));
  await look('sign-off-blocked');
  await given.centre.run((tx) => declareUnit(tx, given.learner, given.unitId, 'en'));
  await open(paths.signOffs.to({ unitId: given.unitId }));
  await look('sign-off');
  await page.getByLabel('Your password').fill((given.assessor as TestPerson).password);
  await key('Enter');
  await told('is signed off');
  expect(complaints).toEqual([]);
});

test('the key for the next item leads past what is left for later, and in the end back to it', async () => {
  const given = await aUnit(await aStandard({ performance: 3, knowledge: 0 }));
  const items: Awaited<ReturnType<typeof submission>>[] = [];
  for (const criterionId of given.standard.criterionIds) items.push(await submission(given, [criterionId]));
  const { page, open } = await sit(given.assessor, 'desk');
  const address = (place: number) => paths.assessment.to({ revisionId: items[place]!.revisionId });
  await open(address(0));
  for (const place of [1, 2, 0]) {
    await page.getByRole('button', { name: 'Turn keys off' }).waitFor();
    await page.keyboard.press('g');
    await page.waitForURL(`**${address(place)}`);
  }
});

test('an assessor of many finds one learner by any part of their name', async () => {
  const given = await aUnit(await aStandard({ performance: 6, knowledge: 3 }));
  const { centre, administrator, assessor, specificationId: unitSpecificationId } = given;
  for (let learners = 1; learners < 7; learners++) {
    const { personId: learnerId } = await centre.person('learner');
    await centre.run(async (tx) => {
      const place = { jurisdiction: 'england-and-wales', language: 'en' } as const;
      const unitId = await enrol(tx, administrator, { learnerId, unitSpecificationId, ...place });
      await allocate(tx, administrator, { unitId, personId: assessor.personId, duty: 'assessor' });
    });
  }
  const { page, complaints, open, look } = await sit(assessor, 'phone');
  for (const path of [paths.caseload.to(), paths.newObservation.to()]) {
    await open(path);
    await page.getByLabel('Find a learner').fill('hâle FEMI');
    await page.getByText('Found: 1', { exact: true }).waitFor();
    expect(await page.getByText('Femi Hale').first().isVisible()).toBe(true);
    expect(await page.getByText('Elis Marchetti').first().isVisible()).toBe(false);
    await look('one-found');
    await page.getByLabel('Find a learner').fill('nobody');
    await page.getByText('Nothing found', { exact: true }).waitFor();
    expect(page.url()).toBe(web.origin + path);
  }
  await open(`${paths.newObservation.to()}?learner=${given.learner.personId}&unit=${given.unitId}`);
  const find = page.getByLabel('Find a criterion');
  await find.fill('k1');
  await page.getByText('Found: 1', { exact: true }).waitFor();
  const shownRows = page.locator('.app-checklist__item:visible');
  expect(await shownRows.count()).toBe(1);
  await find.press('Enter');
  await look('criterion-found');
  expect(complaints).toEqual([]);
});

test.each(['phone', 'tablet', 'desk'] as const)(
  'every page of assessing is accessible on a %s',
  async (device) => {
    const given = await aUnit(await aStandard({ performance: 12, knowledge: 9 }));
    const ids = given.standard.criterionIds;
    const first = await submission(given, ids.slice(0, 8));
    const second = await submission(given, ids.slice(4, 14));
    const at = (evidence: typeof first, place: number) => evidence.references.get(ids[place]!)!;
    for (const place of [0, 1, 2]) await press(given, at(first, place), 'met');
    await press(given, at(first, 3), 'not-yet');
    for (const evidence of [first, second]) await press(given, at(evidence, 4), 'partly');
    const { unitId } = given;
    const visits: [object, string, string][] = [
      [given.assessor, 'judging-some', paths.assessment.to({ revisionId: first.revisionId })],
      [given.assessor, 'unit-assessor', paths.unit.to({ unitId })],
      [given.assessor, 'criterion', paths.unitCriterion.to({ unitId, criterionId: ids[4]! })],
      [given.assessor, 'queue-more', paths.queue.to()],
      [given.assessor, 'caseload', paths.caseload.to()],
      [given.assessor, 'observation-choose', paths.newObservation.to()],
      [
        given.assessor,
        'observation',
        `${paths.newObservation.to()}?learner=${given.learner.personId}&unit=${unitId}`,
      ],
      [given.learner, 'unit-learner', paths.unit.to({ unitId })],
      [given.learner, 'unit-filtered', `${paths.unit.to({ unitId })}?show=todo`],
      [given.learner, 'declaration-early', paths.declarations.to({ unitId })],
      [given.iqa, 'review-queue', paths.reviewQueue.to()],
      [given.iqa, 'review-early', paths.reviews.to({ unitId })],
    ];
    let sitting: Sitting | undefined;
    let who: object | undefined;
    for (const [person, name, path] of visits) {
      if (person !== who) sitting = await sit((who = person), device);
      await sitting!.open(path);
      await sitting!.look(name);
      expect([name, sitting!.complaints]).toEqual([name, []]);
    }
  },
);
