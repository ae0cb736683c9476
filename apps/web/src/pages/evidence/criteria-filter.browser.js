import { Controller } from '@hotwired/stimulus';

/** Narrows the criteria while somebody types, and keeps what is ticked. Without it, the button asks the server. */
export default class extends Controller {
  static targets = ['search', 'button', 'found', 'unit', 'item'];

  connect() {
    this.buttonTarget.hidden = true;
    this.wereOpen = this.unitTargets.map((unit) => unit.open);
    this.counted = this.foundTarget.textContent;
    this.element.addEventListener('change', () => this.count());
    this.count();
    // On a slow phone somebody may have typed before this script was there.
    if (this.searchTarget.value) this.narrow();
  }

  narrow() {
    const wanted = this.searchTarget.value.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const item of this.itemTargets) {
      const text = item.textContent.toLowerCase();
      const fits = wanted.every((word) => text.includes(word));
      item.hidden = !fits;
      if (fits) found++;
    }
    this.unitTargets.forEach((unit, index) => {
      unit.hidden = !unit.querySelector('[data-criteria-filter-target="item"]:not([hidden])');
      unit.open = wanted.length > 0 || this.wereOpen[index];
    });
    this.foundTarget.textContent = this.counted.replace(/\d+/, String(found));
  }

  /** Says how many are ticked in each unit. */
  count() {
    for (const unit of this.unitTargets) {
      const chosen = unit.querySelector('.app-criteria__chosen');
      const ticked = unit.querySelectorAll('input:checked').length;
      chosen.textContent = chosen.textContent.replace(/\d+/, String(ticked));
    }
  }

  /** Enter in the search box does not send the form. */
  stay(event) {
    if (event.key === 'Enter') event.preventDefault();
  }
}
