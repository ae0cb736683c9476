import type { Answer, Browser } from './browser.js';

const id = /[0-9a-f]{8}-[0-9a-f-]{27}/g;

/** Collects the forms of pages, one of each kind, and sends them with nothing filled in. */
export function everyForm() {
  const forms = new Map<string, string>();
  return {
    find({ text }: Answer): void {
      for (const [form] of text.matchAll(/<form[^>]*method="post"[^>]*>/g)) {
        const action = /action="([^"]*)"/.exec(form)?.[1]?.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');
        if (action && action !== '/sign-out') forms.set(action.replace(id, '*').replace(/\?.*/, ''), action);
      }
    },
    /** What came of each: the page with what is wrong, or the page that it leads to. */
    async *sendEmpty(browser: Browser): AsyncGenerator<Answer> {
      for (const action of forms.values()) {
        const answer = await browser.post(action);
        yield answer;
        if (answer.location) yield await browser.open(answer.location);
      }
    },
  };
}
