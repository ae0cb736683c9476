import { connectAsOwner, newId } from '#database';
import { createCentre, type Role } from '#people';
import { paths } from '../../../apps/web/src/http/paths.js';
import type { Browser } from '../browser.js';
import type { TestWeb } from '../web.js';

/** Somebody at their browser, signed in. */
export interface Somebody {
  readonly name: string;
  readonly address: string;
  readonly password: string;
  readonly browser: Browser;
  readonly personId: string;
}

const password = 'three small boats at rest';

export const idIn = (address: string): string => /[0-9a-f-]{36}/.exec(address)![0];

/** What `attest centre create` does; its link is opened, and the first administrator is in. */
export async function openACentre(web: TestWeb, name: string, administrator: string): Promise<Somebody> {
  const owner = await connectAsOwner(web.configuration.databaseUrl!, { poolSize: 1 });
  try {
    const address = addressOf(administrator);
    const { token, personId } = await owner.inCentre(newId(), (tx) =>
      createCentre(tx, { name, administrator: { name: administrator, address } }),
    );
    return { ...(await accept(web, paths.invitation.to({ token }), administrator)), personId };
  } finally {
    await owner.close();
  }
}

/** The administrator invites somebody, who opens the link, chooses a password and is in. */
export async function invite(
  web: TestWeb,
  { browser }: Somebody,
  name: string,
  ...roles: Role[]
): Promise<Somebody> {
  await browser.open(paths.invitations.to());
  const told = await browser.submit(paths.invitations.to(), { name, address: addressOf(name), roles });
  const link = /http:\/\/attest\.invalid(\/invitations\/[\w-]+)/.exec(told.text)![1]!;
  const personId = idIn(/href="\/people\/([0-9a-f-]{36})"/.exec(told.text)![1]!);
  return { ...(await accept(web, link, name)), personId };
}

async function accept(web: TestWeb, link: string, name: string): Promise<Omit<Somebody, 'personId'>> {
  const browser = web.browser();
  await browser.open(link);
  const home = await browser.submit(link, { password });
  expect([home.path, home.text.includes(name)]).toEqual([paths.home.to(), true]);
  return { name, address: addressOf(name), password, browser };
}

const addressOf = (name: string): string =>
  `${name
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase()}@example.org`;

/** The administrator makes a unit specification of a standard in the library. */
export async function specify({ browser }: Somebody, standardTitle: string, code: string): Promise<string> {
  const { text } = await browser.open(paths.newSpecification.to());
  const choices = text.matchAll(/<option value="([0-9a-f-]{36})"[^>]*>([^<]*)</g);
  const [, standardVersionId] = [...choices].find(([, , title]) => title!.includes(standardTitle))!;
  const made = await browser.submit(paths.specifications.to(), {
    standardVersionId: standardVersionId!,
    code,
    methods: ['work-product', 'reflective-account', 'professional-discussion', 'questioning'],
    currencyMonths: '24',
  });
  expect(made.text).toContain(`The unit specification ${code} is made.`);
  return idIn(made.path);
}

/** A cohort of one unit that is due next year, with its learner enrolled, and an assessor and an IQA for them. */
export async function startACohort(
  { browser }: Somebody,
  name: string,
  unitSpecificationId: string,
  people: Readonly<Record<'manager' | 'learner' | 'assessor' | 'iqa', Somebody>>,
): Promise<{ readonly cohortId: string; readonly unitId: string }> {
  const year = new Date().getUTCFullYear();
  await browser.open(paths.newCohort.to());
  const started = await browser.submit(paths.cohorts.to(), {
    name,
    ...{ 'startsOn-day': '1', 'startsOn-month': '1', 'startsOn-year': String(year) },
    managerId: people.manager.personId,
  });
  const cohortId = idIn(started.path);
  await browser.open(paths.cohortUnits.to({ cohortId }));
  await browser.submit(paths.cohortUnits.to({ cohortId }), {
    unitSpecificationId,
    ...{ 'targetDate-day': '30', 'targetDate-month': '6', 'targetDate-year': String(year + 1) },
  });
  await browser.open(paths.cohortLearners.to({ cohortId }));
  const enrolled = await browser.submit(paths.cohortLearners.to({ cohortId }), {
    learnerIds: [people.learner.personId],
    ...{ jurisdiction: 'england-and-wales', language: 'en' },
  });
  expect(enrolled.text).toContain('1 learner was enrolled.');
  await browser.open(paths.cohortAllocations.to({ cohortId }));
  const unitId = /name="unitIds"[^>]*value="([^"]+)"/.exec(browser.page.text)![1]!;
  for (const duty of ['assessor', 'iqa'] as const) {
    const personId = people[duty].personId;
    const given = await browser.submit(paths.cohortAllocations.to({ cohortId }), {
      unitIds: [unitId],
      duty,
      personId,
    });
    expect(given.text).toContain('1 unit changed hands.');
    await browser.open(paths.cohortAllocations.to({ cohortId }));
  }
  return { cohortId, unitId };
}
