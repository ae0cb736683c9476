import { Controller } from '@hotwired/stimulus';

const keptUnder = 'attest-desk-keys';
const steps = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };

/** The keys of the judging page: J and K move between criteria, M, P and N press the buttons of the one they are on. */
export default class extends Controller {
  static targets = ['reference', 'help', 'toggle'];
  static values = { on: Boolean };

  connect() {
    this.onValue = window.localStorage.getItem(keptUnder) !== 'off';
    if (this.hasHelpTarget) this.helpTarget.hidden = false;
    this.press = this.press.bind(this);
    document.addEventListener('keydown', this.press);
    const wanted = this.referenceTargets.find(({ id }) => `#${id}` === window.location.hash);
    if (wanted) this.goTo(wanted);
  }

  disconnect() {
    document.removeEventListener('keydown', this.press);
  }

  toggle() {
    this.onValue = !this.onValue;
    window.localStorage.setItem(keptUnder, this.onValue ? 'on' : 'off');
  }

  onValueChanged() {
    if (!this.hasToggleTarget) return;
    const { on, off } = this.toggleTarget.dataset;
    this.toggleTarget.textContent = this.onValue ? off : on;
  }

  press(event) {
    if (!this.onValue || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (key in steps) this.move(event, steps[key]);
    else if ('mpn'.includes(key)) this.judge(event, key);
  }

  move(event, step) {
    const at = this.referenceTargets.indexOf(this.current());
    // The arrows scroll until somebody is on a criterion.
    if (at < 0 && event.key.startsWith('Arrow')) return;
    const next = at < 0 ? this.firstWaiting() : this.referenceTargets[at + step];
    if (!next) return;
    event.preventDefault();
    this.goTo(next);
  }

  judge(event, key) {
    const button = this.current()?.querySelector(`[data-key="${key}"]`);
    if (!button) return;
    event.preventDefault();
    const details = button.closest('details');
    if (details && !details.open) {
      details.open = true;
      button.focus();
      return;
    }
    const form = button.form;
    const written = form.elements.reasons.value.trim() || form.elements.phrase.value;
    if (key !== 'm' && !written) form.elements.reasons.focus();
    else button.click();
  }

  current() {
    return this.referenceTargets.find((one) => one.contains(document.activeElement));
  }

  firstWaiting() {
    return (
      this.referenceTargets.find(({ dataset }) => dataset.waiting === 'true') ?? this.referenceTargets[0]
    );
  }

  goTo(reference) {
    reference.focus({ preventScroll: true });
    reference.scrollIntoView({ block: 'start' });
  }
}

function isWriting(element) {
  return element.matches('textarea, select, input:not([type=checkbox], [type=radio]), [contenteditable]');
}
