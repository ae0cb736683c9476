import { Controller } from '@hotwired/stimulus';

/** Looks every second whether the worker is done with a draft, and shows the page anew when it is. */
export default class extends Controller {
  connect() {
    this.timer = setInterval(() => void this.look(), 1000);
  }

  disconnect() {
    clearInterval(this.timer);
  }

  async look() {
    try {
      const response = await fetch(location.href, { headers: { accept: 'text/html' } });
      if (!response.ok || !(await response.text()).includes('data-controller="draft-progress"'))
        location.reload();
    } catch {
      // The next look may be luckier.
    }
  }
}
