import type { Sitting } from './sitting.js';

export interface SignsIn {
  readonly address: string;
  readonly password: string;
}

export async function signIn({ page, open }: Sitting, { address, password }: SignsIn): Promise<void> {
  await open('/sign-in');
  await page.getByLabel('Email address').fill(address);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
}

export interface EvidenceToAdd {
  readonly title: string;
  readonly text: string;
  readonly photograph?: Buffer;
  /** `P1`, `K1.1` …; all that there are, when none is named. */
  readonly labels?: readonly string[];
  /** What the worker has to do with the photograph before the learner goes on. */
  readonly meanwhile?: () => Promise<void>;
}

/** Adds evidence from its method to its submission; `look` is called on each page on the way. */
export async function addEvidence(
  sitting: Sitting,
  { title, text, photograph, labels, meanwhile }: EvidenceToAdd,
  look: (step: string) => Promise<void>,
): Promise<void> {
  const { page, open } = sitting;
  const goOn = (button = 'Save and continue') =>
    page.getByRole('button', { name: button, exact: true }).click();
  await open('/evidence/new');
  await look('method');
  await page.getByLabel('Work product').check();
  await goOn('Continue');

  await page.getByLabel('Title').fill(title);
  const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000).toISOString().slice(0, 10).split('-');
  for (const [index, part] of ['Year', 'Month', 'Day'].entries())
    await page.getByLabel(part, { exact: true }).fill(yesterday[index]!);
  await page.getByLabel(/^Your account/).fill(text);
  await look('details');
  await goOn();

  if (photograph) {
    await takePhotograph(sitting, photograph);
    await meanwhile?.();
    await page.reload();
    await page.locator('main img').waitFor();
  }
  await look('files');
  await goOn('Continue');

  const box = (label: string) => page.getByRole('checkbox', { name: new RegExp(`^${label} `) });
  for (const one of labels?.map(box) ?? (await page.getByRole('checkbox').all())) await one.check();
  await look('criteria');
  await goOn();

  await look('locators');
  await goOn();

  await page.getByLabel('Nobody could be identified').check();
  await look('confidentiality');
  await goOn();

  for (const question of [/help you/, /use tools/])
    await page.getByRole('group', { name: question }).getByLabel('No', { exact: true }).check();
  await page.getByLabel(/my own work/).check();
  await look('declaration');
  await goOn();

  await look('submission');
  await goOn('Submit this evidence');
  await page.getByText('Your evidence is submitted.').waitFor();
  await look('submitted');
}

/** With the camera of the phone. Without script the form has to be sent. */
async function takePhotograph({ page, scripted }: Sitting, buffer: Buffer): Promise<void> {
  const file = { name: 'IMG_2041.jpg', mimeType: 'image/jpeg', buffer };
  await page.getByLabel('Or take a photograph').setInputFiles(file);
  if (!scripted) await page.getByRole('button', { name: 'Send the chosen files' }).click();
  await page.getByRole('link', { name: 'IMG_2041.jpg' }).waitFor();
}
