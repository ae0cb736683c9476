import { expect } from '@jest/globals';
import { foldWhiteSpace } from '#standards';

expect.extend({
  /** The words are there, one after the other, wherever lines break. */
  toContainText(received: string, text: string) {
    const pass = foldWhiteSpace(received).includes(foldWhiteSpace(text));
    return {
      pass,
      message: () => `${pass ? 'expected no' : 'expected the'} text ${JSON.stringify(foldWhiteSpace(text))}`,
    };
  },
});

declare module 'expect' {
  interface Matchers<R> {
    toContainText(text: string): R;
  }
}

export { expect };
