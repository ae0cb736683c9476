import { Controller } from '@hotwired/stimulus';

/** Keeps feedback while it is being written, so that closing the lid loses nothing. */
export default class extends Controller {
  static targets = ['status', 'keep'];

  connect() {
    this.later = this.later.bind(this);
    this.element.addEventListener('input', this.later);
  }

  disconnect() {
    this.element.removeEventListener('input', this.later);
    clearTimeout(this.timer);
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), 1500);
  }

  async save() {
    const { saving, saved, failed } = this.statusTarget.dataset;
    this.statusTarget.textContent = saving;
    try {
      const response = await fetch(this.keepTarget.formAction, {
        method: 'POST',
        headers: { Accept: 'application/json' },
        body: new URLSearchParams(new FormData(this.element)),
      });
      this.statusTarget.textContent = response.ok ? saved : failed;
    } catch {
      this.statusTarget.textContent = failed;
    }
  }
}
