import { expect } from '@jest/globals';
import { type Keyboard, keyboardOf } from './keyboard.js';
import type { Sitting } from './sitting.js';
import type { SignsIn } from './the-learner.js';

/** Signs in with the keys alone. */
export async function signInByKeyboard(
  { page, open }: Sitting,
  { address, password }: SignsIn,
): Promise<Keyboard> {
  const keyboard = keyboardOf(page);
  await open('/sign-in');
  await keyboard.tabTo(page.getByLabel('Email address'));
  await keyboard.type(address);
  await keyboard.tabTo(page.getByLabel('Password', { exact: true }));
  await keyboard.type(password);
  await keyboard.press('Enter');
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  return keyboard;
}

/** What the assessor says of one criterion: met by the key alone, else with reasons. */
export type Said = { readonly key: 'm' } | { readonly key: 'p' | 'n'; readonly reasons: string };

/** Judges all that the evidence on the page is put forward for, in the order of the standard. */
export async function judgeAll(
  { page, look }: Sitting,
  keyboard: Keyboard,
  labels: readonly string[],
  say: (label: string) => Said,
): Promise<void> {
  await page.getByText(/wait for your judgement/).waitFor();
  for (const label of labels) {
    const said = say(label);
    // The page says that it takes keys: a moment after each judgement, so that a key pressed twice judges once.
    await page.getByRole('button', { name: 'Turn keys off' }).waitFor();
    if (label === labels[0]) await keyboard.press('j');
    await page.locator('article:focus', { hasText: new RegExp(`MS05 ${label}\\s`) }).waitFor();
    await keyboard.press(said.key);
    if (said.key !== 'm') {
      await keyboard.type(said.reasons);
      await look(`assessor-judging-${said.key}`);
      const button = { p: 'Partly', n: 'Not yet' }[said.key];
      await keyboard.enter(page.getByRole('button', { name: `${button} for ${label}`, exact: true }));
    }
    const answer = { m: 'is met.', p: 'is judged partly met.', n: 'is judged not yet met.' }[said.key];
    await page.getByText(`${label} ${answer}`, { exact: true }).waitFor();
  }
  expect(await page.getByText('You have judged everything').isVisible()).toBe(true);
}

/** Says how they know that what they look at is the learner's own work. */
export async function checkAuthenticity({ page }: Sitting, keyboard: Keyboard): Promise<void> {
  await keyboard.tabTo(page.getByLabel('I saw it being done'));
  await keyboard.press('Space');
  await keyboard.tabTo(page.getByLabel(/^Yes, what it shows still holds/));
  await keyboard.press('Space');
  await keyboard.enter(page.getByRole('button', { name: 'Save check' }));
  await page.getByText('Check saved.').waitFor();
}
