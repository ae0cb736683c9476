import { Controller } from '@hotwired/stimulus';

const first = 1000;
const longest = 10_000;

/**
 * Asks again and again how far the building of a portfolio is, ever more slowly, and shows what this page would show
 * then. Without it, the page is loaded anew by the browser.
 */
export default class extends Controller {
  connect() {
    this.every = first;
    this.wait();
  }

  disconnect() {
    clearTimeout(this.timer);
  }

  wait() {
    this.timer = setTimeout(() => void this.look(), this.every);
    this.every = Math.min(this.every * 1.3, longest);
  }

  async look() {
    const fresh = await this.fetchStatus();
    if (!fresh) return this.wait();
    const text = (element) => element.textContent.replace(/\s+/g, ' ').trim();
    // Only what changed is put in, so that it is read out once.
    if (text(fresh) !== text(this.element)) this.element.replaceChildren(...fresh.childNodes);
    if ('controller' in fresh.dataset) this.wait();
  }

  /** The status as the page has it now; undefined when it cannot be had for the moment. */
  async fetchStatus() {
    try {
      const response = await fetch(location.href, { headers: { accept: 'text/html' } });
      if (response.redirected) return void location.reload();
      if (!response.ok) return undefined;
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      return page.querySelector('main [role="status"]') ?? undefined;
    } catch {
      return undefined;
    }
  }
}
