import type { Locator, Page } from 'playwright-core';

/** Somebody who has no mouse. */
export interface Keyboard {
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Goes on with Tab until this has the focus. @throws when the whole page was gone through without meeting it */
  tabTo(target: Locator): Promise<void>;
  /** Goes there with Tab, and presses Enter. */
  enter(target: Locator): Promise<void>;
}

export function keyboardOf(page: Page): Keyboard {
  const keyboard: Keyboard = {
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    tabTo: async (target) => {
      await target.waitFor();
      const reached = target.and(page.locator(':focus'));
      for (let stops = 0; stops < 1000; stops++) {
        if (await reached.count()) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`No number of tabs leads to ${String(target)} on ${page.url()}.`);
    },
    enter: async (target) => {
      await keyboard.tabTo(target);
      await page.keyboard.press('Enter');
    },
  };
  return keyboard;
}
